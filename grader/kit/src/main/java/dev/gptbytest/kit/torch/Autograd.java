package dev.gptbytest.kit.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.function.Supplier;

/**
 * Automatic differentiation with the engine's sharp edges removed.
 *
 * <p>PyTorch adds every new gradient to the old one, so a parameter's gradient has to be zeroed between steps; and it
 * keeps "record what happens" as a switch of each thread, on in a fresh thread even outside of training.
 */
public final class Autograd {
    private static final int ATTEMPTS = 5;

    private Autograd() {}

    /**
     * Computes a loss and adds its gradient to every parameter that took part.
     *
     * <p>The loss may be computed more than once: if Java collected garbage in the meantime, numbers that the engine
     * remembers for the gradient may be gone (see {@link GarbageWatch}), so the forward pass is made again.
     *
     * @param loss computes the loss, a scalar
     * @return the loss
     * @throws IllegalArgumentException if the loss is not a single number
     */
    public static NDArray backward(Supplier<NDArray> loss) {
        GarbageWatch.makeRoom();
        for (int attempt = 1; ; attempt++) {
            long before = GarbageWatch.collections();
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray value = loss.get();
                if (value.size() != 1) {
                    throw new IllegalArgumentException(
                            "Gradients need a loss that is one number, but this one has shape " + value.getShape()
                                    + ".");
                }
                if (GarbageWatch.collections() == before) {
                    collector.backward(value);
                    return value;
                }
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("Java collected garbage during each of " + ATTEMPTS
                            + " forward passes, so no gradient can be trusted; give the JVM more memory with -Xmx.");
                }
            }
        }
    }

    /** Sets the gradient of a parameter to zero. */
    public static void zeroGradient(NDArray parameter) {
        JniUtils.zeroGrad((PtNDArray) parameter);
    }

    /**
     * Switches recording off on this thread until closed. Use it around every forward pass that needs no gradient.
     *
     * @return puts the switch back to where it was
     */
    public static NoGradient noGradient() {
        Engine.getInstance();
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        return () -> JniUtils.setGradMode(before);
    }

    /** Puts the recording switch back when closed. */
    public interface NoGradient extends AutoCloseable {
        @Override
        void close();
    }
}
