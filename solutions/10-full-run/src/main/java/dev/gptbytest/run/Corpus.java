package dev.gptbytest.run;

/**
 * Text to learn from and text to be examined on.
 *
 * @param name for people
 * @param train documents; may be read several times, and need not fit into memory
 * @param validation documents
 */
public record Corpus(String name, Iterable<String> train, Iterable<String> validation) {}
