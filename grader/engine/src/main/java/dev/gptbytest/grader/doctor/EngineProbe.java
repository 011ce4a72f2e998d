package dev.gptbytest.grader.doctor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.Locale;

/** Run in a JVM of its own: loads the tensor engine, multiplies something, and says what it found in one line. */
public final class EngineProbe {
    /** What the line begins with. */
    static final String FOUND = "engine-found ";

    private EngineProbe() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Engine engine = Engine.getInstance();
        try (NDManager manager = NDManager.newBaseManager()) {
            float product =
                    manager.ones(new ai.djl.ndarray.types.Shape(2, 3)).sum().getFloat();
            if (product != 6) {
                throw new IllegalStateException("2 x 3 ones sum up to " + product);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(FOUND
                + String.format(
                        Locale.ROOT,
                        "%s %s, %s, %d GPU(s), loaded in %.1f s",
                        engine.getEngineName(),
                        engine.getVersion(),
                        engine.defaultDevice().equals(Device.cpu()) ? "CPU" : engine.defaultDevice(),
                        engine.getGpuCount(),
                        seconds));
    }
}
