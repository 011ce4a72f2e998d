package dev.gptbytest.plugin;

import org.apache.maven.plugins.annotations.Mojo;

/** Lets the trained model write: {@code -Dgpt.prompt="Once upon a time"}, {@code -Dgpt.temperature=0.8}. */
@Mojo(name = "generate", aggregator = true, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends RunMojo {
    public GenerateMojo() {
        super("generate");
    }
}
