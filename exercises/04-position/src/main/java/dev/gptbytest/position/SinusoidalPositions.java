package dev.gptbytest.position;

import dev.gptbytest.kit.TODO;

/**
 * Fixed waves, from fast to slow, one pair of sine and cosine per two features.
 *
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (2017), section 3.5</a>
 */
public final class SinusoidalPositions {
    private SinusoidalPositions() {}

    /**
     * Computes the table {@code [p][2i] = sin(p / 10000^(2i/C))}, {@code [p][2i + 1] = cos(p / 10000^(2i/C))}.
     *
     * @param positions the number of rows
     * @param width {@code C}, even
     * @return {@code positions} rows of {@code width} numbers
     * @throws IllegalArgumentException if the width is odd
     */
    public static float[][] table(int positions, int width) {
        return TODO.implement("4.2 sinusoidal positions");
    }
}
