package dev.gptbytest.kit.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on tensors; a failure says how many numbers differ, where the first and the worst are, and by how
 * much.
 */
public final class TensorAssert extends AbstractAssert<TensorAssert, NDArray> {
    private String[] axes = {};

    private TensorAssert(NDArray actual) {
        super(actual, TensorAssert.class);
    }

    /** Starts a chain of assertions on a tensor. */
    public static TensorAssert assertThatTensor(NDArray actual) {
        return new TensorAssert(actual);
    }

    /** Names the axes, so that a failure can say {@code [batch 0, head 1]} instead of {@code [0, 1]}. */
    public TensorAssert withAxes(String... names) {
        axes = names.clone();
        return this;
    }

    /** The tensor has this shape. */
    public TensorAssert hasShape(long... dimensions) {
        isNotNull();
        Shape expected = new Shape(dimensions);
        if (!actual.getShape().equals(expected)) {
            failWithMessage("%sexpected shape %s but was %s", label(), expected, actual.getShape());
        }
        return this;
    }

    /** The tensor has this element type. */
    public TensorAssert hasType(DataType type) {
        isNotNull();
        if (actual.getDataType() != type) {
            failWithMessage("%sexpected element type %s but was %s", label(), type, actual.getDataType());
        }
        return this;
    }

    /** Shape and all elements agree with a golden tensor: {@code |actual - expected| <= tolerance}. */
    public TensorAssert isCloseTo(NDArray expected, double tolerance) {
        hasShape(expected.getShape().getShape());
        return compare(TensorValues.of(expected), tolerance);
    }

    /** All elements agree, row by row: {@code |actual - expected| <= tolerance}. */
    public TensorAssert isCloseTo(double[] expected, double tolerance) {
        isNotNull();
        if (actual.size() != expected.length) {
            failWithMessage(
                    "%sexpected %d numbers but was shape %s, %d numbers",
                    label(), expected.length, actual.getShape(), actual.size());
        }
        return compare(expected, tolerance);
    }

    /** All elements are exactly these whole numbers, row by row. */
    public TensorAssert containsExactly(long... expected) {
        double[] numbers = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            numbers[i] = expected[i];
        }
        return isCloseTo(numbers, 0);
    }

    private TensorAssert compare(double[] expected, double tolerance) {
        Comparison comparison = Comparison.of(TensorValues.of(actual), expected, tolerance);
        if (!comparison.equal()) {
            failWithMessage(
                    "%s%s",
                    label(), comparison.describe(actual.getShape(), axes).replace("%", "%%"));
        }
        return this;
    }

    private String label() {
        return descriptionText().isEmpty() ? "" : descriptionText() + ": ";
    }
}
