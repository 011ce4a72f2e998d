package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;

/**
 * Divides the logits: below 1 the likely tokens get even likelier, above 1 the unlikely ones get a chance.
 *
 * @param temperature above 0
 */
public record Temperature(double temperature) implements LogitsFilter {
    /**
     * A temperature.
     *
     * @throws IllegalArgumentException unless it is above 0
     */
    public Temperature {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("A temperature is above 0, but is " + temperature
                    + "; for 0, take the most likely token instead of drawing one.");
        }
    }

    /** {@code logits[i] = logits[i] / temperature}. */
    @Override
    @Task("9.4 temperature")
    public void apply(float[] logits, int[] history) {
        for (int id = 0; id < logits.length; id++) {
            logits[id] = (float) (logits[id] / temperature);
        }
    }
}
