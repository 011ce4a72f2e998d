/** The programs behind {@code gpt:train}, {@code gpt:generate} and {@code gpt:eval}, each in a JVM of its own. */
package dev.gptbytest.cli;
