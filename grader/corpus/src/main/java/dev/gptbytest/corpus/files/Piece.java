package dev.gptbytest.corpus.files;

/**
 * Some text of bounded size.
 *
 * @param text never empty
 * @param endsDocument whether a document is over with it, so that end-of-text comes next
 */
public record Piece(String text, boolean endsDocument) {}
