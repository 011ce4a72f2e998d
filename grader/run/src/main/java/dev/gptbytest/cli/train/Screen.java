package dev.gptbytest.cli.train;

/** Shows a training to somebody. */
interface Screen extends AutoCloseable {
    /** A line of its own. */
    void line(String text);

    /** A step was made. */
    void step(Progress progress);

    /**
     * The model was examined.
     *
     * @param sample what it writes now
     */
    void examined(Progress progress, String sample);

    /** Nothing more to show. */
    @Override
    void close();
}
