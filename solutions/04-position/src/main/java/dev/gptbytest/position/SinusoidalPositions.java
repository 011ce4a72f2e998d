package dev.gptbytest.position;

import dev.gptbytest.kit.Task;

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
    @Task("4.2 sinusoidal positions")
    public static float[][] table(int positions, int width) {
        if (width % 2 != 0) {
            throw new IllegalArgumentException(
                    "The width must be even, one sine and one cosine per wave, but is " + width + ".");
        }
        float[][] table = new float[positions][width];
        for (int p = 0; p < positions; p++) {
            for (int i = 0; i < width; i += 2) {
                double angle = p / Math.pow(10_000, (double) i / width);
                table[p][i] = (float) Math.sin(angle);
                table[p][i + 1] = (float) Math.cos(angle);
            }
        }
        return table;
    }
}
