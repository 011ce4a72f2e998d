package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.training.AdamW;
import dev.gptbytest.training.CosineSchedule;
import dev.gptbytest.training.TrainerSettings;
import java.util.Map;

/**
 * Everything that decides a training. Each part can be set on the command line under its name:
 * {@code mvn -q gpt:train -Dgpt.learningRate=0.001}.
 *
 * @param preset which {@link Preset} the other values come from
 * @param data {@code tales}, {@code tinyshakespeare}, {@code tinystories}, {@code wikitext}, or a text file
 * @param dataBytes how much text to use at most, in bytes; 0 for all of a file
 * @param tokenizer {@code char}, {@code bpe} or {@code gpt2}
 * @param vocabularySize how many tokens {@code bpe} shall learn; the others know it themselves
 * @param trainShare the share of the text to learn from, where the corpus is not split already
 * @param width features per token
 * @param layers blocks
 * @param heads query heads
 * @param keyValueHeads key and value heads; 0 for as many as {@code heads}
 * @param hidden features inside of the feed-forward networks; 0 for LLaMA's rule, rounded up to a multiple of 8
 * @param context tokens that the model sees at once
 * @param ropeTheta base of RoPE's wavelengths
 * @param tied whether the output layer uses the embedding table
 * @param dropout the share of features to forget while training
 * @param steps training steps
 * @param batchSize windows per batch
 * @param accumulation batches per step
 * @param learningRate the highest rate
 * @param minLearningRate the last rate
 * @param warmup steps until the highest rate is reached
 * @param beta1 how slowly AdamW's mean forgets
 * @param beta2 how slowly AdamW's mean square forgets
 * @param weightDecay the pull towards zero
 * @param clipNorm the longest gradient allowed
 * @param evalEvery steps between two examinations on the validation text, each followed by a checkpoint
 * @param evalWindows how many windows of the validation text to examine on; 0 for all
 * @param keepEvery checkpoints at a multiple of this step are never deleted; 0 for none
 * @param seed another seed gives other first weights and other batches
 * @param precision {@code float32} or {@code bfloat16}
 * @param device {@code auto}, {@code cpu} or {@code gpu}
 * @param threads CPU threads; 0 for as many as the engine likes
 */
public record RunConfig(
        String preset,
        String data,
        long dataBytes,
        String tokenizer,
        int vocabularySize,
        double trainShare,
        int width,
        int layers,
        int heads,
        int keyValueHeads,
        int hidden,
        int context,
        double ropeTheta,
        boolean tied,
        double dropout,
        int steps,
        int batchSize,
        int accumulation,
        double learningRate,
        double minLearningRate,
        int warmup,
        double beta1,
        double beta2,
        double weightDecay,
        double clipNorm,
        int evalEvery,
        int evalWindows,
        int keepEvery,
        int seed,
        String precision,
        String device,
        int threads) {

    private static final double ADAM_EPSILON = 1e-8;

    /**
     * Refuses values that no training could use.
     *
     * @throws IllegalArgumentException naming the key, the value, and what it has to be
     */
    public RunConfig {
        ConfigRules rules = new ConfigRules();
        rules.require("dataBytes", dataBytes, dataBytes >= 0, "at least 0");
        rules.oneOf("tokenizer", tokenizer, "char", "bpe", "gpt2");
        rules.oneOf("precision", precision, "float32", "bfloat16");
        rules.oneOf("device", device, "auto", "cpu", "gpu");
        rules.require(
                "vocabularySize", vocabularySize, vocabularySize >= 257 || !tokenizer.equals("bpe"), "at least 257");
        rules.require("trainShare", trainShare, trainShare > 0 && trainShare < 1, "between 0 and 1");
        rules.atLeast("keyValueHeads", keyValueHeads, 0);
        rules.atLeast("hidden", hidden, 0);
        rules.require("ropeTheta", ropeTheta, ropeTheta > 1, "above 1");
        rules.atLeast("steps", steps, 1);
        rules.atLeast("batchSize", batchSize, 1);
        rules.atLeast("accumulation", accumulation, 1);
        rules.require("learningRate", learningRate, learningRate > 0, "above 0");
        rules.require(
                "minLearningRate",
                minLearningRate,
                minLearningRate >= 0 && minLearningRate <= learningRate,
                "from 0 to learningRate, " + ConfigRules.text(learningRate));
        rules.require("warmup", warmup, warmup >= 0 && warmup <= steps, "from 0 to steps, " + steps);
        rules.require("beta1", beta1, beta1 >= 0 && beta1 < 1, "from 0 to below 1");
        rules.require("beta2", beta2, beta2 >= 0 && beta2 < 1, "from 0 to below 1");
        rules.require("weightDecay", weightDecay, weightDecay >= 0, "at least 0");
        rules.require("clipNorm", clipNorm, clipNorm > 0, "above 0");
        rules.atLeast("evalEvery", evalEvery, 1);
        rules.atLeast("evalWindows", evalWindows, 0);
        rules.atLeast("keepEvery", keepEvery, 0);
        rules.atLeast("threads", threads, 0);
        rules.shape(width, layers, heads, keyValueHeads, context, dropout);
    }

    /** All values by name, in the order of declaration. */
    public Map<String, String> values() {
        return ConfigValues.of(this);
    }

    /**
     * The same training with some values changed. Where {@code steps} changes and they are not given themselves,
     * {@code warmup} and {@code evalEvery} keep their share of it, rounded, but at least 1 step for {@code evalEvery}.
     *
     * @param overrides texts by name
     * @throws IllegalArgumentException if a name is unknown (the message proposes the {@link NearestName nearest} one), a
     *     text is no number where one is needed, or the value is impossible
     */
    public RunConfig with(Map<String, String> overrides) {
        return TODO.implement("10.3 override by name");
    }

    /**
     * The shape of the model.
     *
     * @param vocabulary the tokens that the tokenizer really has
     */
    public GptConfig model(int vocabulary) {
        return TODO.implement("10.4 the shape of the model");
    }

    /** How the learning rate goes. */
    public CosineSchedule schedule() {
        return new CosineSchedule(learningRate, minLearningRate, warmup, steps);
    }

    /** The settings of the optimizer. */
    public AdamW.Settings optimizer() {
        return new AdamW.Settings(beta1, beta2, ADAM_EPSILON, weightDecay);
    }

    /** How a step is made. */
    public TrainerSettings trainer() {
        return new TrainerSettings(accumulation, clipNorm, seed);
    }

    /** Predictions learned from in one step. */
    public long tokensPerStep() {
        return (long) batchSize * context * accumulation;
    }
}
