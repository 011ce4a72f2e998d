package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;

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
    static boolean isNumber(LossCurve curve) {
        return TODO.implement("10.10 not a number");
    }

    /**
     * Whether the last validation loss is more than 5 % below the floor, or, where no floor is known, below
     * {@value #TOO_LOW} nats. Unseen text cannot be that easy: something leaks.
     */
    static boolean tooGood(LossCurve curve) {
        return TODO.implement("10.11 too good to be true");
    }

    /** Whether the mean loss of the last tenth of the steps is above 95 % of the first loss. */
    static boolean flat(LossCurve curve) {
        return TODO.implement("10.12 flat");
    }

    /**
     * Whether, after the warm-up, the mean loss of some tenth of a tenth of the steps (but at least 5) is above that of
     * the stretch before it by more than a quarter of the whole fall from the first loss to the lowest stretch.
     */
    static boolean spike(LossCurve curve) {
        return TODO.implement("10.13 a spike");
    }

    /**
     * Whether the last validation loss is more than 3 % above the lowest one. The training loss cannot tell: it falls all
     * the while.
     */
    static boolean overfits(LossCurve curve) {
        return TODO.implement("10.14 overfitting");
    }

    /**
     * Whether in the second half of the steps a loss differs from the one before it by more than a quarter of the mean
     * loss there, taken as the root of the mean square.
     */
    static boolean noisy(LossCurve curve) {
        return TODO.implement("10.15 noise");
    }

    /**
     * Whether the second half of the steps brought less than 2 % of the whole fall, measured between means of a tenth of
     * the steps, although the end is more than 15 % above the floor, or no floor is known. Who has arrived may rest.
     */
    static boolean plateau(LossCurve curve) {
        return TODO.implement("10.16 a plateau");
    }
}
