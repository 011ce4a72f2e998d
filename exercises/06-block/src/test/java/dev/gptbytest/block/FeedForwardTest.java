package dev.gptbytest.block;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class FeedForwardTest {
    /** Measured float32 error 3.8e-7, times ten. */
    private static final double TOLERANCE = 3.8e-6;

    @Test
    @Task("6.6")
    @DisplayName("the output equals GPT-2's in transformers")
    void likeGpt2(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);

        assertThatTensor(new Gpt2(golden.inputs("gpt2.weights.")).feedForward().forward(golden.input("x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("gpt2.mlp.y"), TOLERANCE);
    }

    @Test
    @Task("6.6")
    @DisplayName("each token is worked on alone: tokens in reverse give outputs in reverse")
    void eachTokenAlone(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);
        FeedForward feedForward = new Gpt2(golden.inputs("gpt2.weights.")).feedForward();

        NDArray reversed = feedForward.forward(golden.input("x").flip(1)).flip(1);

        assertThatTensor(reversed).withAxes("batch", "token", "feature").isCloseTo(golden.get("gpt2.mlp.y"), TOLERANCE);
    }
}
