package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.tensor.Layer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class MixedPrecisionTest {
    @Test
    @DisplayName("The product is that of bfloat16 numbers, rounded to bfloat16, and float32 comes in and out")
    @Task("8.10")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/bfloat16.safetensors", manager);

        NDArray y = new MixedPrecision().linear(golden.input("weight")).forward(golden.input("x"));

        assertThatTensor(y).hasType(DataType.FLOAT32).isCloseTo(golden.get("y"), 0);
    }

    @Test
    @DisplayName("Gradients reach input and weight, in float32")
    @Task("8.10")
    void gradients(NDManager manager) {
        Golden golden = Golden.load("/golden/bfloat16.safetensors", manager);
        NDArray weight = golden.input("weight");
        NDArray x = golden.input("x");
        weight.setRequiresGradient(true);
        x.setRequiresGradient(true);
        Layer layer = new MixedPrecision().linear(weight);

        Autograd.backward(() -> layer.forward(x).mul(golden.input("towards")).sum());

        // they are rounded to bfloat16 on the way: one step of that between 4 and 8 is 1/32
        assertThatTensor(weight.getGradient())
                .hasType(DataType.FLOAT32)
                .isCloseTo(golden.get("gradient.weight"), 1 / 32.0);
        assertThatTensor(x.getGradient()).hasType(DataType.FLOAT32).isCloseTo(golden.get("gradient.x"), 1 / 32.0);
    }

    @Test
    @DisplayName("The weight itself stays float32: updates too small for bfloat16 add up")
    @Task("8.10")
    void smallUpdates(NDManager manager) {
        NDArray weight = manager.ones(new Shape(1, 1));
        NDArray x = manager.ones(new Shape(1, 1));
        Layer layer = new MixedPrecision().linear(weight);

        weight.addi(0.001);
        assertThatTensor(weight).isCloseTo(new double[] {1.001}, 1e-6);
        assertThatTensor(layer.forward(x)).as("1.001 in bfloat16").isCloseTo(new double[] {1}, 0);
        for (int step = 0; step < 7; step++) {
            weight.addi(0.001);
        }
        assertThatTensor(layer.forward(x)).as("1.008 in bfloat16").isCloseTo(new double[] {1.0078125}, 0);
    }

    @Test
    @DisplayName("A model in mixed precision learns: every weight gets a gradient close to that of float32")
    @Task("8.10")
    void model(NDManager manager) {
        Golden golden = Golden.load("/golden/training.safetensors", manager);
        Gpt plain = new Gpt(Fixtures.config(0), golden.inputs("weight."), manager);
        Gpt mixed = new Gpt(Fixtures.config(0), golden.inputs("weight."), new MixedPrecision(), manager);

        for (Gpt gpt : new Gpt[] {plain, mixed}) {
            Fixtures.requireGradients(gpt);
            Autograd.backward(
                    () -> gpt.forward(golden.get("inputs").get(0)).square().sum());
        }

        plain.parameters().forEach((name, parameter) -> {
            NDArray expected = parameter.getGradient();
            NDArray gradient = mixed.parameters().get(name).getGradient();
            float difference =
                    gradient.sub(expected).norm().getFloat() / expected.norm().getFloat();
            assertThat(difference).as(name).isBetween(0f, 0.05f);
        });
    }
}
