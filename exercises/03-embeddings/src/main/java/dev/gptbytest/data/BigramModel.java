package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.kit.torch.Autograd;

/**
 * The bigram model as a network: a table whose row for a token holds the logits of the next one. What counting finds in
 * one pass, this learns by gradient descent.
 */
public final class BigramModel {
    private final NDArray table; // (V, V): [previous, next]

    /**
     * A model over a table of logits.
     *
     * @param table shape {@code (V, V)}, requires a gradient
     */
    public BigramModel(NDArray table) {
        this.table = table;
    }

    /**
     * The mean loss of a batch, {@code -mean(ln softmax(table[input])[target])}.
     *
     * @return one number, in nats
     */
    public NDArray loss(Batch batch) {
        return TODO.implement("3.11 the bigram as a network");
    }

    /**
     * One step of gradient descent on a batch, changing the table in place. Recording has to be off for the change (see
     * {@link Autograd#noGradient}): on a fresh thread it is on.
     *
     * @param rate the learning rate
     * @return the loss before the step
     */
    public float step(Batch batch, double rate) {
        return TODO.implement("3.12 train it");
    }
}
