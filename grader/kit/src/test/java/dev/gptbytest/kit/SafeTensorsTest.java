package dev.gptbytest.kit;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.safetensors.SafeTensors;
import dev.gptbytest.kit.safetensors.SafeTensorsException;
import dev.gptbytest.kit.tensor.TensorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TensorTest
class SafeTensorsTest {
    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote(NDManager manager) throws IOException {
        Path file = write(manager);

        Map<String, NDArray> read = SafeTensors.read(file, manager);

        assertThat(read).containsOnlyKeys("b.weight", "a.ids", "c.wide");
        assertThatTensor(read.get("b.weight")).hasShape(2, 3).isCloseTo(new double[] {1, 2, 3, 4, 5, 6}, 0);
        assertThatTensor(read.get("a.ids")).hasShape(2).containsExactly(7, -8);
        assertThatTensor(read.get("c.wide")).hasShape(1, 1).isCloseTo(new double[] {0.1}, 0);
    }

    @Test
    void namesTheTensorInWhichAFileWasCutOff(NDManager manager) throws IOException {
        Path file = write(manager);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> SafeTensors.read(file, manager))
                .isInstanceOf(SafeTensorsException.class)
                .hasMessage(
                        file + " is damaged: it ends in the middle of tensor c.wide (47 bytes of data, 48 expected).");
    }

    @Test
    void refusesWhatIsNotSafetensorsAtAll(NDManager manager) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "{\"hello\": \"this is not it\"}");

        assertThatThrownBy(() -> SafeTensors.read(file, manager))
                .hasMessage(file + " is damaged: it does not start with a safetensors header.");
    }

    private Path write(NDManager manager) throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put("b.weight", manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3)));
        tensors.put("a.ids", manager.create(new long[] {7, -8}));
        tensors.put("c.wide", manager.create(new double[] {0.1}, new Shape(1, 1)));
        Path file = folder.resolve("model.safetensors");
        SafeTensors.write(file, tensors);
        return file;
    }
}
