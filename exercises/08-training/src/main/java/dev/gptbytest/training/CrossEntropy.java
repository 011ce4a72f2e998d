package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.TODO;

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
    public static NDArray of(NDArray logits, NDArray targets) {
        return TODO.implement("8.1 cross-entropy");
    }
}
