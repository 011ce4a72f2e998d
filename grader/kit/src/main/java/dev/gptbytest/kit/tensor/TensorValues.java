package dev.gptbytest.kit.tensor;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;

/** The elements of a tensor as doubles, row by row, whatever its element type. */
public final class TensorValues {
    private TensorValues() {}

    /** Copies the elements out of the engine. */
    public static double[] of(NDArray tensor) {
        return switch (tensor.getDataType()) {
            case FLOAT64 -> tensor.toDoubleArray();
            case FLOAT32 -> {
                float[] floats = tensor.toFloatArray();
                yield IntStream.range(0, floats.length)
                        .mapToDouble(i -> floats[i])
                        .toArray();
            }
            case INT64 -> {
                long[] longs = tensor.toLongArray();
                yield IntStream.range(0, longs.length)
                        .mapToDouble(i -> longs[i])
                        .toArray();
            }
            case INT32 -> {
                int[] ints = tensor.toIntArray();
                yield IntStream.range(0, ints.length).mapToDouble(i -> ints[i]).toArray();
            }
            case BOOLEAN -> {
                boolean[] booleans = tensor.toBooleanArray();
                yield IntStream.range(0, booleans.length)
                        .mapToDouble(i -> booleans[i] ? 1 : 0)
                        .toArray();
            }
            default -> throw new IllegalArgumentException("Cannot read elements of type " + tensor.getDataType() + ".");
        };
    }
}
