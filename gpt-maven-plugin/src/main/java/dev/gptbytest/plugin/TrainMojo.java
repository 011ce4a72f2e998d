package dev.gptbytest.plugin;

import org.apache.maven.plugins.annotations.Mojo;

/** Trains the model: {@code -Dgpt.preset=quick}, {@code -Dgpt.data=tales}, {@code -Dgpt.resume}, and any setting. */
@Mojo(name = "train", aggregator = true, threadSafe = true, requiresProject = false)
public final class TrainMojo extends RunMojo {
    public TrainMojo() {
        super("train");
    }
}
