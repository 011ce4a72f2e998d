package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.Task;
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
    @Task("3.11 the bigram as a network")
    public NDArray loss(Batch batch) {
        NDArray logits = new TokenEmbedding(table).forward(batch.inputs()); // (B, T, V)
        NDArray logProbabilities = logits.reshape(-1, table.size(1)).logSoftmax(1); // (B·T, V)
        return logProbabilities.gather(batch.targets().reshape(-1, 1), 1).mean().neg();
    }

    /**
     * One step of gradient descent on a batch, changing the table in place. Recording has to be off for the change (see
     * {@link Autograd#noGradient}): on a fresh thread it is on.
     *
     * @param rate the learning rate
     * @return the loss before the step
     */
    @Task("3.12 train it")
    public float step(Batch batch, double rate) {
        NDArray loss = Autograd.backward(() -> loss(batch));
        try (Autograd.NoGradient noGradient = Autograd.noGradient()) {
            table.subi(table.getGradient().mul(rate));
        }
        Autograd.zeroGradient(table);
        return loss.getFloat();
    }
}
