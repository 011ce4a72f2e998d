/** Where text comes from, and how low a loss on it can be. */
package dev.gptbytest.cli.data;
