package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.attention.CausalMask;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.attention.GroupedQueryAttention.Projections;
import dev.gptbytest.position.Rotation;
import dev.gptbytest.tensor.Linear;
import java.util.Map;

/** The parts of GPT-2's block with the weights of the golden file. */
record Gpt2(Map<String, NDArray> weights) {
    private static final int HEADS = 3;
    private static final int CONTEXT = 7;

    PreNormBlock preNorm() {
        NDManager manager = weights.get("ln_1.weight").getManager();
        GroupedQueryAttention attention = new GroupedQueryAttention(
                new Projections(linear("attn.q"), linear("attn.k"), linear("attn.v"), linear("attn.c_proj")),
                HEADS,
                HEADS,
                Rotation.NONE,
                new CausalMask(CONTEXT, manager),
                x -> x);
        return new PreNormBlock(norm("ln_1"), attention, norm("ln_2"), feedForward(), x -> x);
    }

    FeedForward feedForward() {
        return new FeedForward(linear("mlp.c_fc"), linear("mlp.c_proj"));
    }

    private LayerNorm norm(String name) {
        return new LayerNorm(weights.get(name + ".weight"), weights.get(name + ".bias"), 1e-5);
    }

    private Linear linear(String name) {
        return new Linear(weights.get(name + ".weight"), weights.get(name + ".bias"));
    }
}
