package dev.gptbytest.inference;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.tensor.Golden;
import java.util.List;
import java.util.stream.LongStream;

/** Compares filters with Hugging Face's on six rows of random logits; see golden/filters.py. */
final class FilterGolden {
    /** 2.2e-7 measured: a division or two in float32, times ten. */
    static final double TOLERANCE = 2e-6;

    private FilterGolden() {}

    static void check(String name, NDManager manager, LogitsFilter... filters) {
        Golden golden = Golden.load("/golden/filters.safetensors", manager);
        NDArray logits = golden.input("logits");
        int rows = (int) logits.size(0);
        float[][] filtered = new float[rows][];
        for (int row = 0; row < rows; row++) {
            filtered[row] = logits.get(row).toFloatArray();
            int[] history = ints(golden.get("history").get(row));
            for (LogitsFilter filter : List.of(filters)) {
                filter.apply(filtered[row], history);
            }
        }
        assertThatTensor(manager.create(filtered))
                .withAxes("row", "token")
                .as(name)
                .isCloseTo(golden.get(name), TOLERANCE);
    }

    static int[] ints(NDArray ids) {
        return LongStream.of(ids.toLongArray()).mapToInt(Math::toIntExact).toArray();
    }
}
