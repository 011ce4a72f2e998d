package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.TODO;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights a model is born with: small, random, and different everywhere. */
public final class Initializer {
    /** The spread of GPT-2, LLaMA and most since: small enough that no token is preferred at first. */
    public static final float STANDARD_DEVIATION = 0.02f;

    private Initializer() {}

    /**
     * Names and shapes of all weights of a model, in the order of reading.
     *
     * @param config the model's shape
     */
    public static Map<String, Shape> shapes(GptConfig config) {
        long width = config.width();
        long keyValueWidth = (long) config.keyValueHeads() * config.headDim();
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("model.embed_tokens.weight", new Shape(config.vocabularySize(), width));
        for (int layer = 0; layer < config.layers(); layer++) {
            String prefix = "model.layers." + layer + ".";
            shapes.put(prefix + "input_layernorm.weight", new Shape(width));
            shapes.put(prefix + "self_attn.q_proj.weight", new Shape(width, width));
            shapes.put(prefix + "self_attn.k_proj.weight", new Shape(keyValueWidth, width));
            shapes.put(prefix + "self_attn.v_proj.weight", new Shape(keyValueWidth, width));
            shapes.put(prefix + "self_attn.o_proj.weight", new Shape(width, width));
            shapes.put(prefix + "post_attention_layernorm.weight", new Shape(width));
            shapes.put(prefix + "mlp.gate_proj.weight", new Shape(config.hidden(), width));
            shapes.put(prefix + "mlp.up_proj.weight", new Shape(config.hidden(), width));
            shapes.put(prefix + "mlp.down_proj.weight", new Shape(width, config.hidden()));
        }
        shapes.put("model.norm.weight", new Shape(width));
        if (!config.tied()) {
            shapes.put("lm_head.weight", new Shape(config.vocabularySize(), width));
        }
        return shapes;
    }

    /**
     * Draws weights: norms start at 1, everything else is normally distributed around 0 with a standard deviation of
     * {@value #STANDARD_DEVIATION}.
     *
     * @param config the model's shape
     * @param seed the same seed gives the same weights
     * @param manager owns the weights, and decides their device
     * @return float32 weights by name
     */
    public static Map<String, NDArray> draw(GptConfig config, int seed, NDManager manager) {
        return TODO.implement("7.4 draw the first weights");
    }
}
