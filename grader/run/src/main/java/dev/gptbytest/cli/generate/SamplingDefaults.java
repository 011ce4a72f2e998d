package dev.gptbytest.cli.generate;

import dev.gptbytest.inference.SamplingSettings;

/** How text is drawn when nobody says otherwise: a little bolder than the model itself, without its long tail. */
public final class SamplingDefaults {
    static final double TEMPERATURE = 0.7;
    static final double TOP_P = 0.95;

    private SamplingDefaults() {}

    /** The defaults. */
    public static SamplingSettings settings(long seed) {
        return new SamplingSettings(TEMPERATURE, 0, TOP_P, 0, 1, seed);
    }
}
