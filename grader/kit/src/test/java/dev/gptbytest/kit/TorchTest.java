package dev.gptbytest.kit;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.kit.torch.Devices;
import dev.gptbytest.kit.torch.TorchFunction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@TensorTest
class TorchTest {
    @Test
    void gradientsFlowThroughABfloat16Cast(NDManager manager) {
        TorchFunction viaBfloat16 = TorchFunction.compile("""
                def forward(self, x: Tensor, w: Tensor) -> Tensor:
                  return torch.to(torch.linear(torch.to(x, 15), torch.to(w, 15)), 6)
                """);
        NDArray weight = manager.create(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        weight.setRequiresGradient(true);

        NDArray loss = Autograd.backward(() -> viaBfloat16
                .call(manager.create(new float[][] {{1, 10}}), weight)
                .sum());

        assertThatTensor(loss).containsExactly(21 + 43 + 65);
        assertThatTensor(weight.getGradient()).hasShape(3, 2).containsExactly(1, 10, 1, 10, 1, 10);
        Autograd.zeroGradient(weight);
        assertThatTensor(weight.getGradient()).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void aLossOfSeveralNumbersIsRefused(NDManager manager) {
        NDArray weight = manager.create(new float[] {1, 2});
        weight.setRequiresGradient(true);

        assertThatThrownBy(() -> Autograd.backward(() -> weight.mul(weight)))
                .hasMessage("Gradients need a loss that is one number, but this one has shape (2).");
    }

    @Test
    void anUnknownDeviceIsNamed() {
        assertThatThrownBy(() -> Devices.named("tpu"))
                .hasMessage("Unknown device \"tpu\"; it is one of auto, cpu, gpu.");
        assertThat(Devices.named("cpu").isGpu()).isFalse();
    }

    /** Without the repetition the gradient is 77, or anything else that took the place of the 3. */
    @Test
    void garbageCollectedDuringTheForwardPassDoesNotSpoilTheGradient(NDManager manager) {
        NDArray weight = manager.ones(new Shape(4));
        weight.setRequiresGradient(true);
        List<ByteBuffer> intruders = new ArrayList<>();
        AtomicInteger passes = new AtomicInteger();

        Autograd.backward(() -> {
            NDArray loss = weight.mul(3f).sum();
            if (passes.incrementAndGet() == 1) {
                collectGarbage();
                for (int i = 0; i < 2000; i++) {
                    intruders.add(ByteBuffer.allocateDirect(4)
                            .order(ByteOrder.nativeOrder())
                            .putFloat(0, 77f));
                }
            }
            return loss;
        });

        assertThat(passes).hasValue(2);
        assertThatTensor(weight.getGradient()).containsExactly(3, 3, 3, 3);
    }

    @Test
    void aForwardPassThatIsAlwaysInterruptedIsAnErrorAndLeavesNoGradient(NDManager manager) {
        NDArray weight = manager.ones(new Shape(1));
        weight.setRequiresGradient(true);

        assertThatThrownBy(() -> Autograd.backward(() -> {
                    collectGarbage();
                    return weight.mul(3f).sum();
                }))
                .hasMessageContaining("give the JVM more memory");
        assertThatTensor(weight.getGradient()).containsExactly(0);
    }

    private static void collectGarbage() {
        System.gc();
        try {
            Thread.sleep(50); // the buffers are freed by another thread
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
