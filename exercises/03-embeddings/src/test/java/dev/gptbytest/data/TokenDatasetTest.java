package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class TokenDatasetTest {
    private static final int[] TEN = {70, 71, 72, 73, 74, 75, 76, 77, 78, 79};

    @Test
    @Task("3.3")
    @DisplayName("ten tokens in windows of four: 6 windows at stride 1, 3 at stride 2, 2 at stride 4")
    void windowsOfTenTokens() {
        assertThat(new TokenDataset(TEN, 4, 1).size()).as("stride 1").isEqualTo(6);
        assertThat(new TokenDataset(TEN, 4, 2).size()).as("stride 2").isEqualTo(3);
        assertThat(new TokenDataset(TEN, 4, 4).size()).as("stride 4").isEqualTo(2);
        assertThat(new TokenDataset(TEN, 4, 9).size()).as("stride 9").isEqualTo(1);
    }

    @Test
    @Task("3.3")
    @DisplayName("a window needs one token more than it is long")
    void oneTokenMore() {
        assertThat(new TokenDataset(new int[5], 4, 4).size()).as("5 tokens").isEqualTo(1);
        assertThat(new TokenDataset(new int[8], 4, 4).size()).as("8 tokens").isEqualTo(1);
        assertThat(new TokenDataset(new int[9], 4, 4).size()).as("9 tokens").isEqualTo(2);
    }

    @Test
    @Task("3.4")
    @DisplayName("the target of every token is the one after it, across the window's end too")
    void targetsAreTheNextTokens(NDManager manager) {
        Batch batch = new TokenDataset(TEN, 4, 2).batch(manager, 0, 1, 2);

        assertThatTensor(batch.inputs())
                .as("inputs")
                .withAxes("window", "token")
                .hasShape(3, 4)
                .containsExactly(70, 71, 72, 73, 72, 73, 74, 75, 74, 75, 76, 77);
        assertThatTensor(batch.targets())
                .as("targets")
                .withAxes("window", "token")
                .hasShape(3, 4)
                .containsExactly(71, 72, 73, 74, 73, 74, 75, 76, 75, 76, 77, 78);
    }

    @Test
    @Task("3.4")
    @DisplayName("windows come in the order asked for, as int64")
    void windowsInTheOrderAskedFor(NDManager manager) {
        Batch batch = new TokenDataset(TEN, 3, 3).batch(manager, 2, 0);

        assertThatTensor(batch.inputs()).hasType(DataType.INT64).containsExactly(76, 77, 78, 70, 71, 72);
        assertThatTensor(batch.targets()).hasType(DataType.INT64).containsExactly(77, 78, 79, 71, 72, 73);
    }

    @Test
    @Task("3.4")
    @DisplayName("the very last window ends with the very last token as its target")
    void theLastWindow(NDManager manager) {
        Batch batch = new TokenDataset(TEN, 4, 1).batch(manager, 5);

        assertThatTensor(batch.inputs()).hasShape(1, 4).containsExactly(75, 76, 77, 78);
        assertThatTensor(batch.targets()).hasShape(1, 4).containsExactly(76, 77, 78, 79);
    }

    @Test
    @Task("3.4")
    @DisplayName("a window that does not exist is refused")
    void aWindowThatDoesNotExist(NDManager manager) {
        TokenDataset dataset = new TokenDataset(TEN, 4, 2);

        assertThatThrownBy(() -> dataset.batch(manager, 0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("No window 3: there are 3.");
        assertThatThrownBy(() -> dataset.batch(manager, -1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("No window -1: there are 3.");
    }
}
