package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class OneHotEmbeddingTest {
    @Test
    @Task("3.2")
    @DisplayName("a product with one-hot rows finds the same vectors as a lookup")
    void findsTheSameVectors(NDManager manager) {
        Golden golden = Golden.load("/golden/embeddings.safetensors", manager);

        NDArray vectors = new OneHotEmbedding(golden.input("embedding.table")).forward(golden.get("embedding.ids"));

        assertThatTensor(vectors).withAxes("batch", "token", "feature").isCloseTo(golden.get("embedding.y"), 0);
    }

    @Test
    @Task("3.2")
    @DisplayName("a batch of three texts of two tokens stays three by two")
    void theShapeIsKept(NDManager manager) {
        NDArray table = manager.create(new float[][] {{10}, {11}, {12}, {13}, {14}});
        NDArray ids = manager.create(new long[][] {{4, 0}, {1, 1}, {2, 3}});

        assertThatTensor(new OneHotEmbedding(table).forward(ids))
                .hasShape(3, 2, 1)
                .containsExactly(14, 10, 11, 11, 12, 13);
    }
}
