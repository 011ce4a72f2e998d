/** Chapter 06: norms, activations, feed-forward networks, and the block that holds them together. */
package dev.gptbytest.block;
