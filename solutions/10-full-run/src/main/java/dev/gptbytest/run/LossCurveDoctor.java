package dev.gptbytest.run;

import dev.gptbytest.kit.Task;
import dev.gptbytest.run.LossCurve.Examination;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks at a loss curve and names what it sees. The worst that is true is said. */
public final class LossCurveDoctor {
    private static final int LEAST_STEPS = 20;
    private static final double TOO_LOW = 0.1; // nats: text that no model has to guess at all

    private LossCurveDoctor() {}

    /** Names the pattern of a curve. */
    public static CurvePattern diagnose(LossCurve curve) {
        if (!isNumber(curve)) {
            return CurvePattern.NOT_A_NUMBER;
        }
        if (tooGood(curve)) {
            return CurvePattern.TOO_GOOD;
        }
        if (curve.train().length < Math.max(LEAST_STEPS, 2 * curve.warmup())) {
            return CurvePattern.TOO_EARLY;
        }
        if (flat(curve)) {
            return CurvePattern.FLAT;
        }
        if (spike(curve)) {
            return CurvePattern.SPIKE;
        }
        if (overfits(curve)) {
            return CurvePattern.OVERFITTING;
        }
        if (noisy(curve)) {
            return CurvePattern.NOISY;
        }
        return plateau(curve) ? CurvePattern.PLATEAU : CurvePattern.GOOD;
    }

    /** Whether every loss, of training and of validation, is a finite number. Every comparison with NaN is false. */
    @Task("10.10 not a number")
    static boolean isNumber(LossCurve curve) {
        return Arrays.stream(curve.train()).allMatch(Double::isFinite)
                && curve.validation().stream().mapToDouble(Examination::loss).allMatch(Double::isFinite);
    }

    /**
     * Whether the last validation loss is more than 5 % below the floor, or, where no floor is known, below
     * {@value #TOO_LOW} nats. Unseen text cannot be that easy: something leaks.
     */
    @Task("10.11 too good to be true")
    static boolean tooGood(LossCurve curve) {
        List<Examination> examinations = curve.validation();
        if (examinations.isEmpty()) {
            return false;
        }
        double last = examinations.get(examinations.size() - 1).loss();
        return last < (curve.floor().isPresent() ? 0.95 * curve.floor().getAsDouble() : TOO_LOW);
    }

    /** Whether the mean loss of the last tenth of the steps is above 95 % of the first loss. */
    @Task("10.12 flat")
    static boolean flat(LossCurve curve) {
        int steps = curve.train().length;
        return curve.mean(steps - tenth(curve), steps) > 0.95 * curve.train()[0];
    }

    /**
     * Whether, after the warm-up, the mean loss of some tenth of a tenth of the steps (but at least 5) is above that of
     * the stretch before it by more than a quarter of the whole fall from the first loss to the lowest stretch.
     */
    @Task("10.13 a spike")
    static boolean spike(LossCurve curve) {
        int stretch = Math.max(5, curve.train().length / 100);
        double before = Double.NaN;
        double lowest = Double.POSITIVE_INFINITY;
        double highestRise = 0;
        for (int from = curve.warmup(); from + stretch <= curve.train().length; from += stretch) {
            double mean = curve.mean(from, from + stretch);
            highestRise = Math.max(highestRise, Double.isNaN(before) ? 0 : mean - before);
            lowest = Math.min(lowest, mean);
            before = mean;
        }
        return highestRise > 0.25 * (curve.train()[0] - lowest);
    }

    /**
     * Whether the last validation loss is more than 3 % above the lowest one. The training loss cannot tell: it falls all
     * the while.
     */
    @Task("10.14 overfitting")
    static boolean overfits(LossCurve curve) {
        List<Examination> examinations = curve.validation();
        if (examinations.size() < 3) {
            return false;
        }
        double lowest = examinations.stream()
                .min(Comparator.comparingDouble(Examination::loss))
                .orElseThrow()
                .loss();
        return examinations.get(examinations.size() - 1).loss() > 1.03 * lowest;
    }

    /**
     * Whether in the second half of the steps a loss differs from the one before it by more than a quarter of the mean
     * loss there, taken as the root of the mean square.
     */
    @Task("10.15 noise")
    static boolean noisy(LossCurve curve) {
        int steps = curve.train().length;
        double squares = 0;
        for (int step = steps / 2; step < steps; step++) {
            double jump = curve.train()[step] - curve.train()[step - 1];
            squares += jump * jump;
        }
        double typicalJump = Math.sqrt(squares / (steps - steps / 2));
        return typicalJump > 0.25 * curve.mean(steps / 2, steps);
    }

    /**
     * Whether the second half of the steps brought less than 2 % of the whole fall, measured between means of a tenth of
     * the steps, although the end is more than 15 % above the floor, or no floor is known. Who has arrived may rest.
     */
    @Task("10.16 a plateau")
    static boolean plateau(LossCurve curve) {
        int steps = curve.train().length;
        int tenth = tenth(curve);
        double middle = curve.mean(steps / 2 - tenth, steps / 2);
        double end = curve.mean(steps - tenth, steps);
        boolean arrived =
                curve.floor().isPresent() && end <= 1.15 * curve.floor().getAsDouble();
        return !arrived && middle - end < 0.02 * (curve.train()[0] - end);
    }

    private static int tenth(LossCurve curve) {
        return Math.max(1, curve.train().length / 10);
    }
}
