package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import dev.gptbytest.run.LossCurve.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Curves of 400 steps with a warm-up of 20, drawn by formula and shaken a little by a fixed seed. */
class LossCurveDoctorTest {
    private static final int STEPS = 400;
    private static final int WARMUP = 20;

    /** From 6.2 down to 1.8, as a training goes that works. */
    private static double falling(int step) {
        return 1.6 + 4.6 * Math.exp(-step / 60.0) + 0.6 * Math.exp(-step / 400.0);
    }

    private static LossCurve curve(IntToDoubleFunction train, IntToDoubleFunction validation, OptionalDouble floor) {
        Random random = new Random(7);
        double[] losses = IntStream.range(0, STEPS)
                .mapToDouble(train)
                .map(loss -> loss + 0.03 * random.nextGaussian())
                .toArray();
        List<Examination> examinations = new ArrayList<>();
        for (int step = 50; step <= STEPS; step += 50) {
            examinations.add(new Examination(step, validation.applyAsDouble(step)));
        }
        return new LossCurve(losses, examinations, WARMUP, floor);
    }

    private static LossCurve curve(IntToDoubleFunction both) {
        return curve(both, both, OptionalDouble.empty());
    }

    @Test
    @Task("10.16")
    @DisplayName("Falling fast and then slowly is good")
    void good() {
        assertThat(LossCurveDoctor.diagnose(curve(LossCurveDoctorTest::falling)))
                .isEqualTo(CurvePattern.GOOD);
    }

    @Test
    @Task("10.10")
    @DisplayName("A loss that is not a number is seen, even in validation only")
    void notANumber() {
        LossCurve inTraining = curve(step -> step < 300 ? falling(step) : Double.NaN);
        LossCurve inValidation = curve(LossCurveDoctorTest::falling, step -> Double.NaN, OptionalDouble.empty());

        assertThat(LossCurveDoctor.diagnose(inTraining)).isEqualTo(CurvePattern.NOT_A_NUMBER);
        assertThat(LossCurveDoctor.diagnose(inValidation)).isEqualTo(CurvePattern.NOT_A_NUMBER);
    }

    @Test
    @Task("10.11")
    @DisplayName("A validation loss near zero is a leak, not a success")
    void leak() {
        LossCurve curve = curve(step -> 6.2 * Math.exp(-step / 50.0));

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.TOO_GOOD);
    }

    @Test
    @Task("10.11")
    @DisplayName("A validation loss below the known floor is a leak, however ordinary it looks")
    void belowTheFloor() {
        LossCurve curve = curve(LossCurveDoctorTest::falling, LossCurveDoctorTest::falling, OptionalDouble.of(2.2));

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.TOO_GOOD);
    }

    @Test
    @Task("10.12")
    @DisplayName("A loss that stays where it began is flat")
    void flat() {
        assertThat(LossCurveDoctor.diagnose(curve(step -> 6.2))).isEqualTo(CurvePattern.FLAT);
    }

    @Test
    @Task("10.13")
    @DisplayName("A jump is a spike, even if the loss comes back")
    void spike() {
        LossCurve curve = curve(step -> falling(step) + (step > 250 ? 3 * Math.exp(-(step - 250) / 15.0) : 0));

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.SPIKE);
    }

    @Test
    @Task("10.13")
    @DisplayName("A jump during the warm-up is no spike")
    void spikeInWarmup() {
        LossCurve curve = curve(step -> falling(step) + (step > 5 && step < 12 ? 3 : 0));

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.GOOD);
    }

    @Test
    @Task("10.14")
    @DisplayName("Validation that rises while training falls is overfitting")
    void overfitting() {
        LossCurve curve = curve(
                LossCurveDoctorTest::falling,
                step -> falling(step) + Math.max(0, step - 200) * 0.003,
                OptionalDouble.empty());

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.OVERFITTING);
    }

    @Test
    @Task("10.14")
    @DisplayName("Validation that is higher than training, but falls, is no overfitting")
    void higherButFalling() {
        LossCurve curve = curve(LossCurveDoctorTest::falling, step -> falling(step) + 0.4, OptionalDouble.empty());

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.GOOD);
    }

    @Test
    @Task("10.15")
    @DisplayName("Jumping from step to step by half of the loss is noise")
    void noisy() {
        LossCurve curve = curve(
                step -> falling(step) * (step % 2 == 0 ? 1.25 : 0.75),
                LossCurveDoctorTest::falling,
                OptionalDouble.empty());

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.NOISY);
    }

    @Test
    @Task("10.16")
    @DisplayName("Not falling any more halfway is a plateau")
    void plateau() {
        LossCurve curve = curve(step -> 3.5 + 2.7 * Math.exp(-step / 20.0));

        assertThat(LossCurveDoctor.diagnose(curve)).isEqualTo(CurvePattern.PLATEAU);
    }

    @Test
    @Task("10.16")
    @DisplayName("Who is at the floor may rest there")
    void arrived() {
        IntToDoubleFunction loss = step -> 3.5 + 2.7 * Math.exp(-step / 20.0);

        assertThat(LossCurveDoctor.diagnose(curve(loss, loss, OptionalDouble.of(3.4))))
                .isEqualTo(CurvePattern.GOOD);
    }

    @Test
    @Task("10.10")
    @DisplayName("While the warm-up has hardly ended nothing is said")
    void tooEarly() {
        LossCurve whole = curve(step -> 6.2);
        double[] beginning = java.util.Arrays.copyOf(whole.train(), 39);

        assertThat(LossCurveDoctor.diagnose(new LossCurve(beginning, List.of(), WARMUP, OptionalDouble.empty())))
                .isEqualTo(CurvePattern.TOO_EARLY);
    }
}
