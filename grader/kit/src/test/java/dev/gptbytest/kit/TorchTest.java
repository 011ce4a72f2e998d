package dev.gptbytest.kit;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.kit.torch.Devices;
import dev.gptbytest.kit.torch.TorchFunction;
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
}
