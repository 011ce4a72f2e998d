/** Text to train on: stories from a grammar with known entropy, files, and downloads. */
package dev.gptbytest.corpus;
