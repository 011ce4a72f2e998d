package dev.gptbytest.plugin;

import dev.gptbytest.grader.workspace.CourseRoot;
import dev.gptbytest.grader.workspace.Library;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: where the course is, what was asked for, and one clear sentence when it goes wrong. */
abstract class GptMojo extends AbstractMojo {
    private static final String PREFIX = "gpt.";
    /** Properties of the POM, not of a goal. */
    private static final Set<String> FOR_MAVEN = Set.of("gpt.skipTests", "gpt.jvm");

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    private List<Artifact> artifacts;

    /** The goal's work; an {@link IllegalArgumentException} is the user's mistake and shown as one sentence. */
    abstract void run(Path root) throws Exception;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            run(CourseRoot.find(Path.of(session.getExecutionRootDirectory())));
        } catch (MojoFailureException | MojoExecutionException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException("Stopped.");
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getCause().toString(), e);
        } catch (Exception e) {
            throw new MojoExecutionException(e.toString(), e);
        }
    }

    /** The {@code -Dgpt.x=y} of the command line as {@code x=y}; a bare {@code -Dgpt.x} is {@code x=true}. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        addOptions(session.getSystemProperties(), options);
        addOptions(session.getUserProperties(), options);
        return options;
    }

    private static void addOptions(Properties properties, Map<String, String> options) {
        properties.forEach((key, value) -> {
            String name = key.toString();
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length() && !FOR_MAVEN.contains(name)) {
                options.put(name.substring(PREFIX.length()), value.toString().isBlank() ? "true" : value.toString());
            }
        });
    }

    boolean isOn(String option) {
        return options().getOrDefault(option, "false").equals("true");
    }

    /** What this plugin brings for the forked JVMs; never a solution. */
    List<Library> libraries() {
        return artifacts.stream()
                .map(artifact ->
                        new Library(artifact.getArtifactId(), artifact.getFile().toPath()))
                .toList();
    }
}
