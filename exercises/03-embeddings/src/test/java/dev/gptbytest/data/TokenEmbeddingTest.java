package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class TokenEmbeddingTest {
    /** Measured float32 error 2.4e-7 (three gradients added), times ten. */
    private static final double TOLERANCE = 2.4e-6;

    @Test
    @Task("3.1")
    @DisplayName("every token gets its row of the table, token 0 too")
    void everyTokenGetsItsRow(NDManager manager) {
        Golden golden = Golden.load("/golden/embeddings.safetensors", manager);

        NDArray vectors = new TokenEmbedding(golden.input("embedding.table")).forward(golden.get("embedding.ids"));

        assertThatTensor(vectors).withAxes("batch", "token", "feature").isCloseTo(golden.get("embedding.y"), 0);
    }

    @Test
    @Task("3.1")
    @DisplayName("the gradients of a token that occurs several times add up, and unused rows get none")
    void gradientsOfRepeatedTokensAddUp(NDManager manager) {
        Golden golden = Golden.load("/golden/embeddings.safetensors", manager);
        NDArray table = golden.input("embedding.table");
        table.setRequiresGradient(true);

        Autograd.backward(() -> new TokenEmbedding(table)
                .forward(golden.get("embedding.ids"))
                .mul(golden.input("embedding.pull"))
                .sum());

        assertThatTensor(table.getGradient())
                .withAxes("token", "feature")
                .isCloseTo(golden.get("embedding.gradient"), TOLERANCE);
    }
}
