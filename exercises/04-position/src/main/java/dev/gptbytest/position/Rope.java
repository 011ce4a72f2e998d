package dev.gptbytest.position;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.TODO;

/**
 * Rotary position embedding: each pair of features is a point in the plane, turned by an angle that grows with the
 * position. The angle between two tokens, and so their score, depends on their distance only.
 *
 * @see <a href="https://arxiv.org/abs/2104.09864">RoFormer (2021)</a>
 */
public final class Rope implements Rotation {
    private final int positions;
    private final Pairing pairing;
    private final NDArray cos; // (positions, headDim)
    private final NDArray sin; // (positions, headDim)

    /**
     * A rotation with half-split pairs, as Hugging Face's Llama.
     *
     * @param headDim features per head, even
     * @param positions the longest text
     * @param theta the base of the wavelengths, 10000 in the paper, 500000 in Llama 3
     * @param manager owns the tables
     */
    public Rope(int headDim, int positions, double theta, NDManager manager) {
        this(headDim, positions, theta, Pairing.HALF_SPLIT, manager);
    }

    /**
     * A rotation.
     *
     * @param headDim features per head, even
     * @param positions the longest text
     * @param theta the base of the wavelengths, 10000 in the paper, 500000 in Llama 3
     * @param pairing which features turn together
     * @param manager owns the tables
     * @throws IllegalArgumentException if {@code headDim} is odd
     */
    public Rope(int headDim, int positions, double theta, Pairing pairing, NDManager manager) {
        if (headDim % 2 != 0) {
            throw new IllegalArgumentException(
                    "RoPE turns pairs of features, so the head size must be even, but is " + headDim + ".");
        }
        this.positions = positions;
        this.pairing = pairing;
        double[] frequencies = frequencies(headDim, theta);
        float[] cosines = new float[positions * headDim];
        float[] sines = new float[positions * headDim];
        for (int p = 0; p < positions; p++) {
            for (int feature = 0; feature < headDim; feature++) {
                int pair = pairing == Pairing.HALF_SPLIT ? feature % (headDim / 2) : feature / 2;
                double angle = p * frequencies[pair];
                cosines[p * headDim + feature] = (float) Math.cos(angle);
                sines[p * headDim + feature] = (float) Math.sin(angle);
            }
        }
        this.cos = manager.create(cosines, new Shape(positions, headDim));
        this.sin = manager.create(sines, new Shape(positions, headDim));
    }

    /**
     * The angle per position of each pair, from fast to slow: {@code theta^(-2i / headDim)}.
     *
     * @return {@code headDim / 2} angles in radians
     */
    public static double[] frequencies(int headDim, double theta) {
        return TODO.implement("4.3 the frequencies of RoPE");
    }

    /**
     * Turns each pair {@code (a, b)} of position {@code p} by {@code p · frequency}:
     * {@code (a·cos - b·sin, b·cos + a·sin)}.
     *
     * @param x shape {@code (B, H, T, headDim)}
     * @param offset the position of the first token
     * @return the same shape
     * @throws IllegalArgumentException if the table ends before the text does
     */
    @Override
    public NDArray rotate(NDArray x, int offset) {
        return TODO.implement("4.5 turn queries and keys");
    }

    /**
     * Puts in the place of each feature what its sine is multiplied with: {@code -b} where {@code a} stands, and
     * {@code a} where {@code b} stands.
     *
     * @param x shape {@code (B, H, T, headDim)}
     * @return the same shape
     */
    public static NDArray partner(NDArray x, Pairing pairing) {
        return TODO.implement("4.4 each feature's partner");
    }
}
