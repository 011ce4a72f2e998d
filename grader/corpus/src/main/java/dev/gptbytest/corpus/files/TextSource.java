package dev.gptbytest.corpus.files;

import java.util.stream.Stream;

/** Text to train on, in pieces small enough for memory, whatever the size of the whole. */
public interface TextSource {

    /** What it is called in logs and reports. */
    String name();

    /** Whether it consists of documents with end-of-text between them, rather than of one long text. */
    boolean documents();

    /**
     * All of it, from the beginning each time. Close the stream, it may hold a file open.
     *
     * @throws dev.gptbytest.corpus.CorpusException here or while reading, if the text cannot be used
     */
    Stream<Piece> pieces();
}
