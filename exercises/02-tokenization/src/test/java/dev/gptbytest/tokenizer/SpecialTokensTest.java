package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import dev.gptbytest.tokenizer.SpecialTokens.Part;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpecialTokensTest {
    private final SpecialTokens specials = new SpecialTokens(Map.of("<|end|>", 10, "<|end|>>", 11, "[.*]", 12));

    @Test
    @Task("2.16")
    @DisplayName("text is cut at the special tokens")
    void cut() {
        assertThat(specials.split("a<|end|>b c<|end|><|end|>", Set.of("<|end|>")))
                .containsExactly(
                        new Part("a", false),
                        new Part("<|end|>", true),
                        new Part("b c", false),
                        new Part("<|end|>", true),
                        new Part("<|end|>", true));
    }

    @Test
    @Task("2.16")
    @DisplayName("of two that begin alike, the longer is found")
    void longest() {
        assertThat(specials.split("<|end|>><|end|>", Set.of("<|end|>", "<|end|>>")))
                .containsExactly(new Part("<|end|>>", true), new Part("<|end|>", true));
    }

    @Test
    @Task("2.16")
    @DisplayName("one that is not allowed is plain text")
    void notAllowed() {
        assertThat(specials.split("<|end|>>", Set.of("<|end|>")))
                .containsExactly(new Part("<|end|>", true), new Part(">", false));
        assertThat(specials.split("<|end|>", Set.of())).containsExactly(new Part("<|end|>", false));
    }

    @Test
    @Task("2.16")
    @DisplayName("their characters have no special meaning in patterns")
    void noPattern() {
        assertThat(specials.split("[xy][.*]", Set.of("[.*]")))
                .containsExactly(new Part("[xy]", false), new Part("[.*]", true));
    }

    @Test
    @Task("2.16")
    @DisplayName("empty text has no parts")
    void emptyText() {
        assertThat(specials.split("", Set.of("<|end|>"))).isEmpty();
        assertThat(specials.split("", Set.of())).isEmpty();
    }

    @Test
    @Task("2.16")
    @DisplayName("only special tokens can be allowed")
    void unknown() {
        assertThat(specials.split("a", Set.of("[.*]"))).hasSize(1);
        assertThatThrownBy(() -> specials.split("a", Set.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }
}
