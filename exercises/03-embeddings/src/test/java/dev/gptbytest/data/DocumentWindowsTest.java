package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class DocumentWindowsTest {
    private static final int END = 9;
    /** Three documents: of two, six and one token. */
    private static final int[] TOKENS = {1, 2, END, 3, 4, 5, 6, 7, 8, END, 0, END};

    @Test
    @Task("3.13")
    @DisplayName("windows begin with the text, at the token that announces a document, and where a long one is cut")
    void starts() {
        assertThat(DocumentWindows.starts(TOKENS, END, 4)).containsExactly(0, 2, 6, 9);
    }

    @Test
    @Task("3.13")
    @DisplayName("a document that just fits is not cut")
    void justFits() {
        assertThat(DocumentWindows.starts(TOKENS, END, 7)).containsExactly(0, 2, 9);
    }

    @Test
    @Task("3.13")
    @DisplayName("the last end-of-text token begins nothing")
    void nothingAfterTheEnd() {
        assertThat(DocumentWindows.starts(new int[] {1, END, END}, END, 4)).containsExactly(0, 1);
    }

    @Test
    @Task("3.14")
    @DisplayName("a window stops with its document, and what is left of it is not asked about")
    void batch(NDManager manager) {
        Batch batch = new DocumentWindows(TOKENS, END, 4).batch(manager, 0, 1, 2, 3);

        assertThatTensor(batch.inputs())
                .hasShape(4, 4)
                .containsExactly(1, 2, END, END, END, 3, 4, 5, 6, 7, 8, END, END, 0, END, END);
        assertThatTensor(batch.targets())
                .hasShape(4, 4)
                .containsExactly(2, END, -100, -100, 3, 4, 5, 6, 7, 8, END, -100, 0, END, -100, -100);
        assertThat(batch.tokens())
                .as("every token but the first is asked for once")
                .isEqualTo(TOKENS.length - 1);
    }

    @Test
    @Task("3.14")
    @DisplayName("windows come in the order that was asked for")
    void order(NDManager manager) {
        Batch batch = new DocumentWindows(TOKENS, END, 4).batch(manager, 3, 0);

        assertThatTensor(batch.inputs()).hasShape(2, 4).containsExactly(END, 0, END, END, 1, 2, END, END);
    }

    @Test
    @Task("3.14")
    @DisplayName("a window that does not exist is refused")
    void noSuchWindow(NDManager manager) {
        DocumentWindows windows = new DocumentWindows(TOKENS, END, 4);

        assertThatThrownBy(() -> windows.batch(manager, 4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("No window 4: there are 4.");
    }
}
