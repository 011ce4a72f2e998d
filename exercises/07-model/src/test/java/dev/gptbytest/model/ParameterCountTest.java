package dev.gptbytest.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParameterCountTest {
    @Test
    @DisplayName("A block of width 24 with 6 heads, 2 of them for keys and values, has 4464 weights")
    @Task("7.2")
    void block() {
        // 24·24 (query) + 24·8 (key) + 24·8 (value) + 24·24 (output) + 3·24·40 (feed-forward) + 2·24 (norms)
        assertThat(ParameterCount.ofBlock(Fixtures.config(true))).isEqualTo(4464);
    }

    @Test
    @DisplayName("The length of the context costs no weights, as positions are not learned")
    @Task("7.2")
    void contextCostsNothing() {
        assertThat(ParameterCount.ofBlock(config(65, 64, 384, 6, 6, 6, 1024, true)))
                .isEqualTo(ParameterCount.ofBlock(config(65, 2048, 384, 6, 6, 6, 1024, true)))
                .isEqualTo(1_770_240);
    }

    @Test
    @DisplayName("The presets have 17,062,400 and 151,862,784 weights, and a model of nanoGPT's size 10,646,784")
    @Task("7.3")
    void presets() {
        assertThat(ParameterCount.of(config(50_257, 128, 256, 4, 4, 4, 1024, true)))
                .as("tiny")
                .isEqualTo(17_062_400);
        assertThat(ParameterCount.of(config(50_257, 1024, 768, 12, 12, 12, 3072, true)))
                .as("small")
                .isEqualTo(151_862_784);
        assertThat(ParameterCount.of(config(65, 256, 384, 6, 6, 6, 1024, true)))
                .as("nanoGPT's size")
                .isEqualTo(10_646_784);
    }

    @Test
    @DisplayName("An output layer that is not tied counts as a second table")
    @Task("7.3")
    void untied() {
        long tied = ParameterCount.of(Fixtures.config(true));
        long untied = ParameterCount.of(Fixtures.config(false));

        assertThat(tied).isEqualTo(14_160);
        assertThat(untied - tied).isEqualTo(31 * 24);
    }

    @Test
    @DisplayName("Published models are counted right, also above two billion: TinyLlama and Llama 3 8B")
    @Task("7.3")
    void publishedModels() {
        assertThat(ParameterCount.of(config(32_000, 2048, 2048, 22, 32, 4, 5632, false)))
                .as("TinyLlama")
                .isEqualTo(1_100_048_384);
        assertThat(ParameterCount.of(config(128_256, 8192, 4096, 32, 32, 8, 14_336, false)))
                .as("Llama 3 8B")
                .isEqualTo(8_030_261_248L);
    }

    private static GptConfig config(
            int vocabulary,
            int context,
            int width,
            int layers,
            int heads,
            int keyValueHeads,
            int hidden,
            boolean tied) {
        return new GptConfig(vocabulary, context, width, layers, heads, keyValueHeads, hidden, 10_000, 1e-5, tied, 0);
    }
}
