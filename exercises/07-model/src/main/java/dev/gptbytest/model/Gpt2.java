package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.attention.CausalMask;
import dev.gptbytest.attention.Dropout;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.attention.GroupedQueryAttention.Projections;
import dev.gptbytest.block.Block;
import dev.gptbytest.block.FeedForward;
import dev.gptbytest.block.LayerNorm;
import dev.gptbytest.block.PreNormBlock;
import dev.gptbytest.data.TokenEmbedding;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.position.LearnedPositions;
import dev.gptbytest.position.Rotation;
import dev.gptbytest.tensor.Layer;
import dev.gptbytest.tensor.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The older relative: learned positions, LayerNorm, GELU, biases everywhere. Weights are named and laid out as in Hugging
 * Face's {@code GPT2LMHeadModel}, whose linear layers are stored as {@code (in, out)}.
 *
 * @see <a href="https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf">
 *     Language Models are Unsupervised Multitask Learners (2019)</a>
 */
public final class Gpt2 implements LanguageModel {
    private final Gpt2Config config;
    private final Map<String, NDArray> parameters;
    private final TokenEmbedding embedding;
    private final LearnedPositions positions;
    private final List<Block> blocks = new ArrayList<>();
    private final Layer finalNorm;
    private final Layer head;
    private final Dropout dropout = new Dropout(0);

    /**
     * A model.
     *
     * @param config its shape
     * @param weights by name; used, not copied
     * @param manager owns the mask
     * @throws IllegalArgumentException if a weight is missing, superfluous or of another shape
     */
    public Gpt2(Gpt2Config config, Map<String, NDArray> weights, NDManager manager) {
        this.config = config;
        Weights named = new Weights(weights);
        NDArray table = named.take("transformer.wte.weight", config.vocabularySize(), config.width());
        this.embedding = new TokenEmbedding(table);
        this.positions = new LearnedPositions(named.take("transformer.wpe.weight", config.context(), config.width()));
        CausalMask mask = new CausalMask(config.context(), manager);
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(block("transformer.h." + layer + ".", named, mask));
        }
        this.finalNorm = norm("transformer.ln_f", named);
        this.head = new Linear(table); // always tied
        this.parameters = named.allTaken();
    }

    private Block block(String prefix, Weights weights, CausalMask mask) {
        int width = config.width();
        List<Layer> projections = splitFused(
                weights.take(prefix + "attn.c_attn.weight", width, 3L * width),
                weights.take(prefix + "attn.c_attn.bias", 3L * width));
        Layer output = linear(prefix + "attn.c_proj", width, width, weights);
        GroupedQueryAttention attention = new GroupedQueryAttention(
                new Projections(projections.get(0), projections.get(1), projections.get(2), output),
                config.heads(),
                config.heads(),
                Rotation.NONE,
                mask,
                dropout);
        FeedForward feedForward = new FeedForward(
                linear(prefix + "mlp.c_fc", width, 4 * width, weights),
                linear(prefix + "mlp.c_proj", 4 * width, width, weights));
        return new PreNormBlock(
                norm(prefix + "ln_1", weights), attention, norm(prefix + "ln_2", weights), feedForward, dropout);
    }

    private LayerNorm norm(String name, Weights weights) {
        return new LayerNorm(
                weights.take(name + ".weight", config.width()),
                weights.take(name + ".bias", config.width()),
                config.normEpsilon());
    }

    private static Layer linear(String name, int in, int out, Weights weights) {
        NDArray weight = weights.take(name + ".weight", in, out);
        NDArray bias = weights.take(name + ".bias", out);
        return x -> x.matMul(weight).add(bias);
    }

    /**
     * Cuts GPT-2's one matrix for queries, keys and values into three linear layers {@code x · W + b}. They cut whenever
     * they are used, not once beforehand: a piece that was cut before gradients are recorded does not lead them back to
     * the weight.
     *
     * @param weight shape {@code (C, 3C)}: query, key and value beside each other, each {@code (in, out)}
     * @param bias shape {@code (3C)}
     * @return the layers for queries, keys and values, each {@code C -> C}
     */
    static List<Layer> splitFused(NDArray weight, NDArray bias) {
        return TODO.implement("7.7 read the fused projection of GPT-2");
    }

    @Override
    public NDArray hidden(NDArray ids, List<? extends AttentionCache> caches) {
        return TODO.implement("7.8 the forward pass of GPT-2");
    }

    @Override
    public NDArray logits(NDArray hidden) {
        return head.forward(hidden);
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
