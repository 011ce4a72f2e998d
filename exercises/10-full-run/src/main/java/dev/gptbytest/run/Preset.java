package dev.gptbytest.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trainings that are known to work, each with what to expect of it. Losses are nats per token on validation text. */
public enum Preset {
    /** Shows in less than a minute that everything is in place. The stories are not good yet. */
    SMOKE("under a minute on two CPU cores; shows that everything works", 203_072, 1.2, """
            data=tales dataBytes=3000000 tokenizer=bpe vocabularySize=1600
            width=64 layers=2 heads=4 context=104
            steps=300 batchSize=12 learningRate=0.004 minLearningRate=0.0004 warmup=30 beta2=0.95
            evalEvery=100
            """),
    /** The first real model: learns the tales nearly as well as is possible at all. */
    QUICK("a few minutes on two CPU cores; writes whole stories", 749_440, 0.80, """
            data=tales dataBytes=15000000 tokenizer=bpe vocabularySize=1600
            width=128 layers=3 heads=4 keyValueHeads=2 context=104
            steps=3000 batchSize=12 learningRate=0.003 minLearningRate=0.0001 warmup=100 beta2=0.98
            evalEvery=250
            """),
    /** The vocabulary of GPT-2, and a model so small that most of it is the vocabulary. */
    TINY("hours on a CPU, minutes on a GPU; the vocabulary of GPT-2", 17_062_400, 3.4, """
            data=tinystories dataBytes=400000000 tokenizer=gpt2 vocabularySize=50257
            width=256 layers=4 heads=4 keyValueHeads=4 hidden=1024 context=128
            steps=5000 batchSize=16 learningRate=0.001 minLearningRate=0.0001 warmup=200 beta2=0.95
            evalEvery=500 evalWindows=200
            """),
    /** The size of the smallest GPT-2, as LLaMA would build it. */
    SMALL("for a GPU; the size of GPT-2 small", 151_862_784, 1.5, """
            data=tinystories dataBytes=400000000 tokenizer=gpt2 vocabularySize=50257
            width=768 layers=12 heads=12 keyValueHeads=12 hidden=3072 context=1024
            steps=20000 batchSize=8 accumulation=8 learningRate=0.0006 minLearningRate=0.00006 warmup=500 beta2=0.95
            evalEvery=1000 evalWindows=100 precision=bfloat16
            """),
    /** The model that nanoGPT trains on a laptop, as LLaMA would build it: better than its 1.88. */
    SHAKESPEARE_CHAR("a few minutes on two CPU cores; Shakespeare, letter by letter", 800_000, 1.67, """
            data=tinyshakespeare tokenizer=char vocabularySize=65
            width=128 layers=4 heads=4 hidden=344 context=64
            steps=2000 batchSize=12 learningRate=0.003 minLearningRate=0.0001 warmup=100 beta2=0.99
            evalEvery=250
            """),
    /** The model that nanoGPT trains on a GPU, as LLaMA would build it. */
    SHAKESPEARE_GPU("minutes on a GPU; Shakespeare, letter by letter", 10_646_784, 1.47, """
            data=tinyshakespeare tokenizer=char vocabularySize=65
            width=384 layers=6 heads=6 hidden=1024 context=256 dropout=0.2
            steps=5000 batchSize=64 learningRate=0.001 minLearningRate=0.0001 warmup=100 beta2=0.99
            evalEvery=250
            """);

    private static final RunConfig COMMON = new RunConfig(
            "", "tales", 0, "bpe", 512, 0.9, 128, 4, 4, 0, 0, 128, 10_000, true, 0, 1000, 12, 1, 1e-3, 1e-4, 100, 0.9,
            0.95, 0.1, 1.0, 100, 0, 0, 1337, "float32", "auto", 0);

    private final String purpose;
    private final long parameters;
    private final double expectedLoss;
    private final String settings;

    Preset(String purpose, long parameters, double expectedLoss, String settings) {
        this.purpose = purpose;
        this.parameters = parameters;
        this.expectedLoss = expectedLoss;
        this.settings = settings;
    }

    /**
     * Finds a preset.
     *
     * @param name as typed, for example {@code shakespeare-char}
     * @throws IllegalArgumentException if there is none; the message proposes one
     */
    public static Preset named(String name) {
        List<String> names = Arrays.stream(values()).map(Preset::toString).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("There is no preset " + name + "; did you mean "
                    + NearestName.of(name, names) + "? There are: " + String.join(", ", names) + ".");
        }
        return values()[names.indexOf(name)];
    }

    /** Its settings. */
    public RunConfig config() {
        Map<String, String> values = new LinkedHashMap<>(COMMON.values());
        values.put("preset", toString());
        for (String setting : settings.strip().split("\\s+", -1)) {
            String[] parts = setting.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return ConfigValues.toConfig(values);
    }

    /** What it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** How many weights the model learns. */
    public long parameters() {
        return parameters;
    }

    /** The validation loss it is expected to end with, in nats per token. */
    public double expectedLoss() {
        return expectedLoss;
    }

    /** The name to type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
