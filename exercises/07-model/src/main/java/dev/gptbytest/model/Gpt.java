package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.attention.CausalMask;
import dev.gptbytest.attention.Dropout;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.attention.GroupedQueryAttention.Projections;
import dev.gptbytest.block.Block;
import dev.gptbytest.block.PreNormBlock;
import dev.gptbytest.block.SwiGlu;
import dev.gptbytest.data.TokenEmbedding;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.position.Rope;
import dev.gptbytest.tensor.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A LLaMA-style language model: embedding, pre-norm blocks with rotary grouped-query attention and SwiGLU, a final
 * RMSNorm, and an output layer. Weights are named as in Hugging Face's {@code LlamaForCausalLM}.
 *
 * @see <a href="https://arxiv.org/abs/2302.13971">LLaMA (2023)</a>
 */
public final class Gpt implements LanguageModel {
    private final GptConfig config;
    private final Map<String, NDArray> parameters;
    private final TokenEmbedding embedding;
    private final List<Block> blocks = new ArrayList<>();
    private final Layer finalNorm;
    private final Layer head;
    private final Dropout dropout;

    /**
     * A model in plain float32.
     *
     * @param config its shape
     * @param weights by name; used, not copied
     * @param manager owns the tables of positions and masks
     */
    public Gpt(GptConfig config, Map<String, NDArray> weights, NDManager manager) {
        this(config, weights, LayerFactory.PLAIN, manager);
    }

    /**
     * A model.
     *
     * @param config its shape
     * @param weights by name; used, not copied
     * @param factory makes the linear layers and norms
     * @param manager owns the tables of positions and masks
     * @throws IllegalArgumentException if a weight is missing, superfluous or of another shape
     */
    public Gpt(GptConfig config, Map<String, NDArray> weights, LayerFactory factory, NDManager manager) {
        this.config = config;
        Weights named = new Weights(weights);
        NDArray table = named.take("model.embed_tokens.weight", config.vocabularySize(), config.width());
        this.embedding = new TokenEmbedding(table);
        this.dropout = new Dropout(config.dropout());
        Rope rope = new Rope(config.headDim(), config.context(), config.ropeTheta(), manager);
        CausalMask mask = new CausalMask(config.context(), manager);
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(block("model.layers." + layer + ".", named, factory, rope, mask));
        }
        this.finalNorm = factory.rmsNorm(named.take("model.norm.weight", config.width()), config.normEpsilon());
        this.head = factory.linear(
                config.tied() ? table : named.take("lm_head.weight", config.vocabularySize(), config.width()));
        this.parameters = named.allTaken();
    }

    private Block block(String prefix, Weights weights, LayerFactory factory, Rope rope, CausalMask mask) {
        int width = config.width();
        int keyValueWidth = config.keyValueHeads() * config.headDim();
        int hidden = config.hidden();
        Layer attentionNorm =
                factory.rmsNorm(weights.take(prefix + "input_layernorm.weight", width), config.normEpsilon());
        Projections projections = new Projections(
                factory.linear(weights.take(prefix + "self_attn.q_proj.weight", width, width)),
                factory.linear(weights.take(prefix + "self_attn.k_proj.weight", keyValueWidth, width)),
                factory.linear(weights.take(prefix + "self_attn.v_proj.weight", keyValueWidth, width)),
                factory.linear(weights.take(prefix + "self_attn.o_proj.weight", width, width)));
        Layer feedForwardNorm =
                factory.rmsNorm(weights.take(prefix + "post_attention_layernorm.weight", width), config.normEpsilon());
        SwiGlu feedForward = new SwiGlu(
                factory.linear(weights.take(prefix + "mlp.gate_proj.weight", hidden, width)),
                factory.linear(weights.take(prefix + "mlp.up_proj.weight", hidden, width)),
                factory.linear(weights.take(prefix + "mlp.down_proj.weight", width, hidden)));
        GroupedQueryAttention attention =
                new GroupedQueryAttention(projections, config.heads(), config.keyValueHeads(), rope, mask, dropout);
        return new PreNormBlock(attentionNorm, attention, feedForwardNorm, feedForward, dropout);
    }

    /** The shape of this model. */
    public GptConfig config() {
        return config;
    }

    @Override
    public NDArray hidden(NDArray ids, List<? extends AttentionCache> caches) {
        return TODO.implement("7.5 from ids to thoughts");
    }

    @Override
    public NDArray logits(NDArray hidden) {
        return TODO.implement("7.6 from thoughts to logits");
    }

    @Override
    public int vocabularySize() {
        return config.vocabularySize();
    }

    @Override
    public int context() {
        return config.context();
    }

    @Override
    public int layers() {
        return config.layers();
    }

    @Override
    public Map<String, NDArray> parameters() {
        return parameters;
    }

    @Override
    public boolean isTraining() {
        return dropout.isTraining();
    }

    @Override
    public void training(boolean on) {
        dropout.training(on);
    }
}
