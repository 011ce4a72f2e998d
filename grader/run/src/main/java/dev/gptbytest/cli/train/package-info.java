/** {@code gpt:train}: assembles a training, shows it, and keeps its results. */
package dev.gptbytest.cli.train;
