package dev.gptbytest.plugin;

import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Trains the model. */
@Mojo(name = "train", aggregator = true, threadSafe = true)
public final class TrainMojo extends AbstractMojo {
    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    private List<Artifact> artifacts;

    @Override
    public void execute() {
        artifacts.forEach(a -> getLog().info(a.getId() + " " + a.getFile()));
    }
}
