package dev.gptbytest.run;

import java.util.Optional;

/**
 * Text to learn from and text to be examined on.
 *
 * @param name for people
 * @param train what to learn from; may be read several times, and need not fit into memory
 * @param validation what to be examined on; where it is missing, the end of {@code train} is held back for it
 */
public record Corpus(String name, Iterable<Passage> train, Optional<Iterable<Passage>> validation) {
    /**
     * Some text, small enough for memory.
     *
     * @param endsDocument whether another document begins after it
     */
    public record Passage(String text, boolean endsDocument) {}
}
