package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.Task;

/** How surprised the model is by what really came next. */
public final class CrossEntropy {
    /** A target of this value is not asked about, as in PyTorch. */
    public static final long IGNORE = Batch.IGNORED;

    private CrossEntropy() {}

    /**
     * The mean of {@code -ln softmax(logits)[target]} over all targets that are not {@link #IGNORE}; 0 if all of them
     * are.
     *
     * @param logits shape {@code (B, T, V)}
     * @param targets int64, shape {@code (B, T)}
     * @return one number, in nats
     */
    @Task("8.1 cross-entropy")
    public static NDArray of(NDArray logits, NDArray targets) {
        NDArray logProbabilities = logits.reshape(-1, logits.size(2)).logSoftmax(1); // (B·T, V)
        NDArray flat = targets.reshape(-1, 1); // (B·T, 1)
        NDArray asked = flat.neq(IGNORE); // (B·T, 1)
        NDArray losses = logProbabilities.gather(flat.mul(asked), 1).neg(); // where ignored, any id will do
        NDArray counted = asked.toType(DataType.FLOAT32, false);
        return losses.mul(counted).sum().div(counted.sum().maximum(1));
    }
}
