/** Public texts by name: downloaded once, resumable, checked, and kept in a cache folder. */
package dev.gptbytest.corpus.download;
