package dev.gptbytest.attention;

import dev.gptbytest.kit.TODO;

/** How widely a token looks around. */
public final class AttentionEntropy {
    private AttentionEntropy() {}

    /**
     * The entropy of one row of attention weights, {@code -sum w·ln(w)}: 0 when it looks at one token only, and
     * {@code ln n} when it looks at {@code n} tokens evenly. A weight of 0 adds nothing.
     *
     * @param weights not negative, adding up to 1
     * @return nats
     */
    public static double of(float... weights) {
        return TODO.implement("5.13 attention entropy");
    }
}
