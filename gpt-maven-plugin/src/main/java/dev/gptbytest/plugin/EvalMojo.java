package dev.gptbytest.plugin;

import org.apache.maven.plugins.annotations.Mojo;

/** Measures the trained model: loss, perplexity and bits per byte on the validation text or on {@code -Dgpt.data}. */
@Mojo(name = "eval", aggregator = true, threadSafe = true, requiresProject = false)
public final class EvalMojo extends RunMojo {
    public EvalMojo() {
        super("eval");
    }
}
