package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.data.TrainValidationSplit;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.run.Corpus.Passage;
import dev.gptbytest.tokenizer.BytePairTrainer;
import dev.gptbytest.tokenizer.CharTokenizer;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class RunDataTest {
    private final RunConfig config = Preset.QUICK.config();

    @Test
    @Task("10.19")
    @DisplayName("The end-of-text token follows every document, and no passage that does not end one")
    void endOfText() {
        Tokenizer bytes = BytePairTrainer.train(List.of("ab"), 257); // 256 bytes and end of text

        int[] ids = RunData.encode(
                List.of(new Passage("ab", false), new Passage("c", true), new Passage("d", true)), bytes);

        assertThat(ids).containsExactly('a', 'b', 'c', 256, 'd', 256);
    }

    @Test
    @Task("10.19")
    @DisplayName("A tokenizer without an end-of-text token just goes on")
    void noEndOfText() {
        Tokenizer letters = CharTokenizer.of(List.of("abc"));

        int[] ids = RunData.encode(List.of(new Passage("ca", true), new Passage("b", true)), letters);

        assertThat(ids).containsExactly(2, 0, 1);
    }

    @Test
    @Task("10.20")
    @DisplayName("Validation windows lie side by side from the beginning, and are the same each time")
    void fixedWindows(NDManager manager) {
        RunData data = data(100);
        RunConfig seven = config.with(Map.of("context", "7", "evalWindows", "0"));

        assertThat(data.examination(seven).size()).isEqualTo(14); // of 100 tokens, the last one only as a target
        assertThat(data.examination(seven).batch(manager, 0, 13).inputs().toLongArray())
                .startsWith(0, 1, 2, 3, 4, 5, 6)
                .endsWith(91, 92, 93, 94, 95, 96, 97);
    }

    @Test
    @Task("10.20")
    @DisplayName("A limit takes the first windows")
    void limit() {
        assertThat(data(100)
                        .examination(config.with(Map.of("context", "7", "evalWindows", "3")))
                        .size())
                .isEqualTo(3);
        assertThat(data(20).examination(config.with(Map.of("context", "7", "evalWindows", "30")))
                        .size())
                .isEqualTo(2);
    }

    @Test
    @Task("10.20")
    @DisplayName("Documents that fit into the context are examined one by one, each from its beginning")
    void documents(NDManager manager) {
        Tokenizer bytes = BytePairTrainer.train(List.of("ab"), 257);
        int[] ids = {'a', 'b', 256, 'c', 256, 'd', 'e', 'f', 256};
        RunData stories = new RunData(bytes, new TrainValidationSplit(ids, ids));
        RunConfig five = config.with(Map.of("context", "5", "evalWindows", "0"));

        assertThat(stories.examination(five).size()).isEqualTo(3);
        assertThat(stories.examination(five).batch(manager, 1).inputs().toLongArray())
                .containsExactly(256, 'c', 256, 256, 256);
    }

    private static RunData data(int tokens) {
        int[] ids = IntStream.range(0, tokens).toArray();
        return new RunData(CharTokenizer.of(List.of("abc")), new TrainValidationSplit(ids, ids));
    }
}
