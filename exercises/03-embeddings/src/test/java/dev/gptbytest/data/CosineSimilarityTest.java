package dev.gptbytest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class CosineSimilarityTest {
    /** Sums in float32 differ by up to 1e-7 from those in float64; times ten. Sums in double are exact to 1e-16. */
    private static final Offset<Double> TOLERANCE = within(1e-6);

    @Test
    @Task("3.7")
    @DisplayName("same direction 1, right angle 0, opposite -1, whatever the lengths")
    void directions() {
        assertThat(CosineSimilarity.of(new float[] {3, 4}, new float[] {30, 40}))
                .isCloseTo(1, TOLERANCE);
        assertThat(CosineSimilarity.of(new float[] {3, 4}, new float[] {-8, 6})).isCloseTo(0, TOLERANCE);
        assertThat(CosineSimilarity.of(new float[] {3, 4}, new float[] {-6, -8}))
                .isCloseTo(-1, TOLERANCE);
    }

    @Test
    @Task("3.7")
    @DisplayName("five pairs of vectors equal PyTorch's similarity")
    void likePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/embeddings.safetensors", manager);
        double[] expected = golden.get("cosine.y").toDoubleArray();
        for (int i = 0; i < expected.length; i++) {
            float[] a = golden.input("cosine.a").get(i).toFloatArray();
            float[] b = golden.input("cosine.b").get(i).toFloatArray();
            assertThat(CosineSimilarity.of(a, b)).as("pair " + i).isCloseTo(expected[i], TOLERANCE);
        }
    }

    @Test
    @Task("3.7")
    @DisplayName("vectors of different length, and a vector of zeros, are refused")
    void whatCannotBeCompared() {
        assertThatThrownBy(() -> CosineSimilarity.of(new float[] {1, 2, 3}, new float[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Vectors of different length cannot be compared: 3 and 2.");
        assertThatThrownBy(() -> CosineSimilarity.of(new float[] {1, 2}, new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A vector of zeros points nowhere, so it is similar to nothing.");
    }
}
