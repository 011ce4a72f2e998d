package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.kit.torch.Autograd;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The optimizer: every weight gets a step size of its own, from the mean and the spread of its recent gradients.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Adam (2014)</a>
 * @see <a href="https://arxiv.org/abs/1711.05101">Decoupled Weight Decay Regularization (2017)</a>
 */
public final class AdamW {
    private static final NDIndex EVERYTHING = new NDIndex("...");

    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private final Settings settings;
    private long steps;

    /**
     * The settings.
     *
     * @param beta1 how slowly the mean of the gradients forgets, for example 0.9
     * @param beta2 how slowly their mean square forgets, for example 0.95
     * @param epsilon keeps a step from being divided by zero, for example 1e-8
     * @param weightDecay the pull towards zero per step, relative to the learning rate, for example 0.1
     */
    public record Settings(double beta1, double beta2, double epsilon, double weightDecay) {}

    /**
     * An optimizer at step 0.
     *
     * @param parameters float32 weights by name; changed in place
     * @param settings the settings
     * @param manager owns the state: two arrays per weight
     */
    public AdamW(Map<String, NDArray> parameters, Settings settings, NDManager manager) {
        this.parameters = parameters;
        this.settings = settings;
        parameters.forEach((name, weight) -> {
            means.put(name, manager.zeros(weight.getShape(), weight.getDataType()));
            squares.put(name, manager.zeros(weight.getShape(), weight.getDataType()));
        });
    }

    /**
     * Changes every weight by its gradient.
     *
     * @param learningRate the size of a step
     */
    public void step(double learningRate) {
        steps++;
        try (Autograd.NoGradient noGradient = Autograd.noGradient()) {
            parameters.forEach((name, weight) -> {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    double decay = ParameterGroups.decays(weight) ? settings.weightDecay() : 0;
                    update(weight, weight.getGradient(), means.get(name), squares.get(name), learningRate, decay);
                }
            });
        }
    }

    /**
     * The rule for one weight, at step {@code t}, counted from 1:
     *
     * <pre>
     * m = beta1·m + (1 - beta1)·g
     * v = beta2·v + (1 - beta2)·g²
     * w = w - rate·( (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon) + decay·w )
     * </pre>
     *
     * <p>All of {@code w}, {@code m} and {@code v} are changed in place.
     */
    void update(NDArray w, NDArray g, NDArray m, NDArray v, double rate, double decay) {
        TODO.implement("8.5 AdamW");
    }

    /** How many steps were taken. */
    public long steps() {
        return steps;
    }

    /** What has to be saved besides the weights: {@code mean.<name>} and {@code square.<name>} for each of them. */
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        means.forEach((name, mean) -> state.put("mean." + name, mean));
        squares.forEach((name, square) -> state.put("square." + name, square));
        return state;
    }

    /**
     * Goes back to a saved state.
     *
     * @param saved as {@link #state} gave it; copied
     * @param step the number of steps taken then
     * @throws IllegalArgumentException if an array is missing
     */
    public void restore(Map<String, NDArray> saved, long step) {
        state().forEach((name, array) -> {
            NDArray source = saved.get(name);
            if (source == null || !source.getShape().equals(array.getShape())) {
                throw new IllegalArgumentException("The saved optimizer has no " + name + " of shape "
                        + array.getShape() + "; it belongs to another model.");
            }
            array.set(EVERYTHING, source);
        });
        steps = step;
    }
}
