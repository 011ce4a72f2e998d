package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.data.Batch;
import dev.gptbytest.data.BatchSampler;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.Initializer;
import dev.gptbytest.model.LanguageModel;
import dev.gptbytest.tokenizer.CharTokenizer;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small things that several checks of this chapter need. */
final class Fixtures {
    static final AdamW.Settings SETTINGS = new AdamW.Settings(0.9, 0.95, 1e-8, 0.1);

    /** 13 tokens, width 24, context 9. */
    static GptConfig config(double dropout) {
        return new GptConfig(13, 9, 24, 2, 6, 2, 40, 10_000, 1e-5, true, dropout);
    }

    static Tokenizer tokenizer() {
        return CharTokenizer.of(List.of(" abcdefghijkl"));
    }

    /** A model of {@link #config} with drawn weights. */
    static Gpt gpt(double dropout, NDManager manager) {
        return new Gpt(config(dropout), Initializer.draw(config(dropout), 1, manager), manager);
    }

    /** Batches of 3 windows of 7 tokens from a text with some order in it. */
    static BatchSource batches() {
        int[] text = new int[500];
        for (int i = 1; i < text.length; i++) {
            text[i] = (3 * text[i - 1] + i / 5) % 13;
        }
        return new BatchSampler(text, 3, 7, 11)::batch;
    }

    static Trainer trainer(LanguageModel model, AdamW optimizer, BatchSource batches, NDManager manager) {
        return new Trainer(
                model,
                optimizer,
                new CosineSchedule(1e-2, 1e-3, 2, 40),
                batches,
                new TrainerSettings(2, 1.0, 5),
                manager);
    }

    static Trainer trainer(LanguageModel model, BatchSource batches, NDManager manager) {
        return trainer(model, new AdamW(model.parameters(), SETTINGS, manager), batches, manager);
    }

    /** Piece {@code number} of the golden training. */
    static Batch piece(Golden golden, long number) {
        return new Batch(golden.get("inputs").get(number), golden.get("targets").get(number));
    }

    /** One batch instead of several. */
    static Batch together(List<Batch> pieces) {
        NDList inputs = new NDList();
        NDList targets = new NDList();
        for (Batch piece : pieces) {
            inputs.add(piece.inputs());
            targets.add(piece.targets());
        }
        return new Batch(NDArrays.concat(inputs, 0), NDArrays.concat(targets, 0));
    }

    static void requireGradients(LanguageModel model) {
        model.parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
    }

    /** What a model or an optimizer holds, as bytes: equal only if every bit is. */
    static Map<String, String> bits(Map<String, NDArray> arrays) {
        Map<String, String> bits = new TreeMap<>();
        arrays.forEach((name, array) -> bits.put(name, HexFormat.of().formatHex(array.toByteArray())));
        return bits;
    }

    private Fixtures() {}
}
