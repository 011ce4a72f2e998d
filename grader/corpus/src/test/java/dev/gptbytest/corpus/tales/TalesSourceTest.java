package dev.gptbytest.corpus.tales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.corpus.files.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TalesSourceTest {

    @Test
    @DisplayName("a number of stories, each a document, the same each time it is read")
    void stories() {
        TalesSource source = TalesSource.training(10, 7);
        assertThat(source.documents()).isTrue();
        assertThat(source.pieces()).hasSize(10).allMatch(Piece::endsDocument);
        assertThat(source.pieces().toList()).isEqualTo(source.pieces().toList());
    }

    @Test
    @DisplayName("as many stories as fit into a number of bytes")
    void bytes() {
        int bytes = TalesSource.trainingBytes(50_000, 7)
                .stories()
                .mapToInt(String::length)
                .sum();
        assertThat(bytes).isBetween(49_000, 50_000);
        assertThat(TalesSource.validationBytes(1, 7).stories()).hasSize(1);
    }
}
