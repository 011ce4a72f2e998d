package dev.gptbytest.kit.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;

/** Turns the word a user types into a device that is really there. */
public final class Devices {
    private Devices() {}

    /**
     * Finds a device.
     *
     * @param name {@code auto} (a GPU if there is one), {@code cpu} or {@code gpu}
     * @return the device
     * @throws IllegalArgumentException if the word is another, or asks for a GPU that is not there
     */
    public static Device named(String name) {
        int gpus = Engine.getInstance().getGpuCount();
        return switch (name) {
            case "cpu" -> Device.cpu();
            case "auto" -> gpus > 0 ? Device.gpu() : Device.cpu();
            case "gpu" -> {
                if (gpus == 0) {
                    throw new IllegalArgumentException(
                            "No GPU can be used by this PyTorch engine; take -Dgpt.device=cpu, or see mvn gpt:doctor for what is missing.");
                }
                yield Device.gpu();
            }
            default ->
                throw new IllegalArgumentException("Unknown device \"" + name + "\"; it is one of auto, cpu, gpu.");
        };
    }
}
