package dev.gptbytest.kit.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gptbytest.kit.safetensors.SafeTensors;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Expected values from outside, made by the script that lies beside the file.
 *
 * <p>The numbers are float64; {@link #input} gives them as the float32 that the code under test works with.
 */
public final class Golden {
    private final String resource;
    private final Map<String, NDArray> tensors;

    private Golden(String resource, Map<String, NDArray> tensors) {
        this.resource = resource;
        this.tensors = tensors;
    }

    /**
     * Loads a golden file.
     *
     * @param resource path on the test's class path, for example {@code /golden/attention.safetensors}
     * @param manager owns the tensors
     */
    public static Golden load(String resource, NDManager manager) {
        try (InputStream in = Golden.class.getResourceAsStream(resource);
                InputStream orContext = in == null
                        ? Thread.currentThread().getContextClassLoader().getResourceAsStream(resource.substring(1))
                        : null) {
            InputStream found = in == null ? orContext : in;
            if (found == null) {
                throw new FileNotFoundException("No golden file " + resource + " on the class path.");
            }
            byte[] content = found.readAllBytes();
            return new Golden(
                    resource, SafeTensors.read(new ByteArrayInputStream(content), content.length, resource, manager));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tensor as stored: float64 values or whole numbers. */
    public NDArray get(String name) {
        NDArray tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    resource + " has no tensor \"" + name + "\"; it has " + tensors.keySet() + ".");
        }
        return tensor;
    }

    /** The tensor as float32, ready to be fed to the code under test: a copy of its own at each call. */
    public NDArray input(String name) {
        NDArray tensor = get(name); // the engine's toType gives the same memory where the type stays
        return tensor.getDataType() == DataType.FLOAT32 ? tensor.duplicate() : tensor.toType(DataType.FLOAT32, true);
    }

    /** All tensors whose name starts with the prefix, as float32, named without it: a ready state dict. */
    public Map<String, NDArray> inputs(String prefix) {
        Map<String, NDArray> chosen = new LinkedHashMap<>();
        for (String name : tensors.keySet()) {
            if (name.startsWith(prefix)) {
                chosen.put(name.substring(prefix.length()), input(name));
            }
        }
        return chosen;
    }

    /** All tensors whose name starts with the prefix, as stored, named without it. */
    public Map<String, NDArray> all(String prefix) {
        Map<String, NDArray> chosen = new LinkedHashMap<>();
        for (String name : tensors.keySet()) {
            if (name.startsWith(prefix)) {
                chosen.put(name.substring(prefix.length()), get(name));
            }
        }
        return chosen;
    }
}
