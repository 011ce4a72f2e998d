package dev.gptbytest.inference;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.Gpt2;
import dev.gptbytest.model.Gpt2Config;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.LanguageModel;

/** The two tiny random models of golden/models.py. */
final class GoldenModels {
    static final int CONTEXT = 48;
    static final int END_OF_TEXT = 29;
    static final GptConfig LLAMA = new GptConfig(31, CONTEXT, 24, 3, 4, 2, 40, 500, 1e-5, false, 0);

    private GoldenModels() {}

    static Golden golden(String name, NDManager manager) {
        return Golden.load("/golden/" + name + ".safetensors", manager);
    }

    static LanguageModel model(String name, NDManager manager) {
        Golden golden = golden(name, manager);
        return name.equals("llama")
                ? new Gpt(LLAMA, golden.inputs("weights."), manager)
                : new Gpt2(new Gpt2Config(31, CONTEXT, 20, 2, 5, 1e-5), golden.inputs("weights."), manager);
    }
}
