package dev.gptbytest.model;

/**
 * The shape of a GPT-2-style model.
 *
 * @param vocabularySize tokens the model knows, {@code V}
 * @param context the longest text in tokens
 * @param width features per token, {@code C}
 * @param layers blocks
 * @param heads attention heads; divides {@code width}
 * @param normEpsilon the epsilon of every LayerNorm
 */
public record Gpt2Config(int vocabularySize, int context, int width, int layers, int heads, double normEpsilon) {
    /**
     * Refuses impossible shapes.
     *
     * @throws IllegalArgumentException if {@code heads} does not divide {@code width}
     */
    public Gpt2Config {
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException(
                    "heads must divide width, but " + heads + " does not divide " + width + ".");
        }
    }
}
