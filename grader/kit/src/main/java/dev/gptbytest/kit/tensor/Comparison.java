package dev.gptbytest.kit.tensor;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two lists of numbers, compared one by one. */
record Comparison(double[] actual, double[] expected, double tolerance, int differing, int first, int worst) {

    static Comparison of(double[] actual, double[] expected, double tolerance) {
        int differing = 0;
        int first = -1;
        int worst = -1;
        double worstBy = -1;
        for (int i = 0; i < expected.length; i++) {
            double by = difference(actual[i], expected[i]);
            if (by <= tolerance) {
                continue;
            }
            differing++;
            first = first < 0 ? i : first;
            if (by > worstBy) {
                worst = i;
                worstBy = by;
            }
        }
        return new Comparison(actual, expected, tolerance, differing, first, worst);
    }

    boolean equal() {
        return differing == 0;
    }

    String describe(Shape shape, String... axes) {
        String text = String.format(
                Locale.ROOT,
                "%d of %d values differ by more than %s (shape %s)",
                differing,
                expected.length,
                number(tolerance),
                shape);
        text += line("first", first, shape, axes);
        return first == worst ? text : text + line("worst", worst, shape, axes);
    }

    private String line(String which, int index, Shape shape, String... axes) {
        return String.format(
                Locale.ROOT,
                "%n  %s at %s: expected %s but was %s",
                which,
                position(index, shape, axes),
                number(expected[index]),
                number(actual[index]));
    }

    private static double difference(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) && Double.isNaN(b) ? 0 : Double.POSITIVE_INFINITY;
        }
        return a == b ? 0 : Math.abs(a - b); // equal infinities differ by 0, not by NaN
    }

    private static String position(int index, Shape shape, String... axes) {
        long[] sizes = shape.getShape();
        List<String> words = new ArrayList<>();
        long rest = index;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            String name = axis < axes.length ? axes[axis] + " " : "";
            words.add(0, name + rest % sizes[axis]);
            rest /= sizes[axis];
        }
        return words.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
