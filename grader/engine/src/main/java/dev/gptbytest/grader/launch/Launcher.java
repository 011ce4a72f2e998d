package dev.gptbytest.grader.launch;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.worker.JvmFlags;
import dev.gptbytest.grader.workspace.LearnerState;
import dev.gptbytest.grader.workspace.Library;
import dev.gptbytest.grader.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Starts a program of {@code grader/run} in a JVM of its own, on the learner's classes as far as they are complete. */
public final class Launcher {
    private static final String MAIN = "dev.gptbytest.cli.Main";
    /** Options for the launcher itself; all others go to the program. */
    private static final Set<String> OWN_OPTIONS = Set.of("reference", "jvmArgs");

    private final Workspace workspace;
    private final Curriculum curriculum;
    private final List<Path> libraries;
    private final UnaryOperator<Set<Chapter>> green;
    private final Consumer<String> notes;

    /**
     * A launcher for one course.
     *
     * @param green picks, of chapters without TODOs, those whose checks all pass
     * @param notes takes sentences for the user
     */
    public Launcher(
            Workspace workspace,
            Curriculum curriculum,
            List<Library> libraries,
            UnaryOperator<Set<Chapter>> green,
            Consumer<String> notes) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.libraries = Library.filesWithout(libraries, "gpt-run");
        this.green = green;
        this.notes = notes;
    }

    /**
     * Runs the program to its end.
     *
     * @param goal {@code train}, {@code generate} ...
     * @param options what the user asked for, without the prefix {@code gpt.}
     * @return the program's exit code
     * @throws IllegalStateException when the chapters do not fit together
     */
    public int run(String goal, Map<String, String> options) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command(goal, options))
                .directory(workspace.root().toFile())
                .inheritIO()
                .start();
        try (ChildGuard guard = ChildGuard.of(program)) {
            return guard.waitFor();
        }
    }

    /** Returns the command line, after compiling what it needs. */
    public List<String> command(String goal, Map<String, String> options) {
        Mix mix = new Mixer(workspace, curriculum).mix(yours(options), libraries);
        List<String> command = new ArrayList<>(List.of(JvmFlags.java(), "-Xmx2g"));
        command.addAll(JvmFlags.engine());
        command.add("-Dgpt.chapters=" + mix.describe());
        if (options.containsKey("threads")) {
            command.add("-Dai.djl.pytorch.num_threads=" + options.get("threads"));
        }
        for (String flag : options.getOrDefault("jvmArgs", "").strip().split("\\s+", -1)) {
            if (!flag.isEmpty()) {
                command.add(flag);
            }
        }
        List<Path> classPath = new ArrayList<>(mix.folders());
        classPath.addAll(libraries);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN);
        command.add(goal);
        options.forEach((key, value) -> {
            if (!OWN_OPTIONS.contains(key)) {
                command.add(key + "=" + value);
            }
        });
        return command;
    }

    /** The chapters to take from the learner: nothing left to do, and all checks green. */
    private Set<Chapter> yours(Map<String, String> options) {
        String reference = options.getOrDefault("reference", "false");
        if (reference.equals("true") || reference.equals("all")) {
            return Set.of();
        }
        Set<Chapter> unwanted = new LinkedHashSet<>();
        for (String name : reference.equals("false") ? new String[0] : reference.split(",", -1)) {
            unwanted.add(curriculum.chapter(name.strip()));
        }
        Set<Chapter> written = new LinkedHashSet<>();
        for (Chapter chapter : curriculum.chapters()) {
            if (!unwanted.contains(chapter) && workspace.state(chapter) == LearnerState.WRITTEN) {
                written.add(chapter);
            }
        }
        Set<Chapter> yours = written.isEmpty() ? Set.of() : green.apply(written);
        written.removeAll(yours);
        for (Chapter red : written) {
            notes.accept("Chapter " + red.id() + " has no TODO left, but some check is red: running on the reference"
                    + " there.\nSee: mvn -q gpt:grade -Dgpt.chapter=" + red.id());
        }
        return yours;
    }
}
