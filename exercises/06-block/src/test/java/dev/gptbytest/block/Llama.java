package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.attention.CausalMask;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.attention.GroupedQueryAttention.Projections;
import dev.gptbytest.position.Rope;
import dev.gptbytest.tensor.Layer;
import dev.gptbytest.tensor.Linear;
import java.util.Map;

/** The parts of Llama's block with the weights of the golden file. */
record Llama(Map<String, NDArray> weights) {
    private static final int HEADS = 6;
    private static final int KEY_VALUE_HEADS = 3;
    private static final int HEAD_DIM = 4;
    private static final int CONTEXT = 7;

    PreNormBlock preNorm(Layer dropout) {
        return new PreNormBlock(
                norm("input_layernorm"), attention(), norm("post_attention_layernorm"), feedForward(), dropout);
    }

    PostNormBlock postNorm() {
        return new PostNormBlock(attention(), norm("input_layernorm"), feedForward(), norm("post_attention_layernorm"));
    }

    RmsNorm norm(String name) {
        return new RmsNorm(weights.get(name + ".weight"), 1e-5);
    }

    GroupedQueryAttention attention() {
        NDManager manager = weights.get("input_layernorm.weight").getManager();
        return new GroupedQueryAttention(
                new Projections(
                        linear("self_attn.q_proj"),
                        linear("self_attn.k_proj"),
                        linear("self_attn.v_proj"),
                        linear("self_attn.o_proj")),
                HEADS,
                KEY_VALUE_HEADS,
                new Rope(HEAD_DIM, CONTEXT, 10_000, manager),
                new CausalMask(CONTEXT, manager),
                x -> x);
    }

    SwiGlu feedForward() {
        return new SwiGlu(linear("mlp.gate_proj"), linear("mlp.up_proj"), linear("mlp.down_proj"));
    }

    private Linear linear(String name) {
        return new Linear(weights.get(name + ".weight"));
    }
}
