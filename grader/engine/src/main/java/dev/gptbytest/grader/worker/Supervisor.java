package dev.gptbytest.grader.worker;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs checks in a {@link WorkerMain}, and when that dies notes the culprit and goes on with the others in a new one.
 */
public final class Supervisor {
    /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long ENGINE_MILLIS = 60_000;

    private final List<Path> libraries;
    private final Path folder;
    private final long limitMillis;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    /**
     * A supervisor for one run.
     *
     * @param libraries the worker's class path; no chapter may be on it
     * @param folder for the plan and for what the worker's JVM itself has to say
     * @param limitMillis how long one check may take
     */
    public Supervisor(List<Path> libraries, Path folder, long limitMillis) {
        this.libraries = libraries;
        this.folder = folder;
        this.limitMillis = limitMillis;
    }

    /**
     * Runs all checks of the chapters.
     *
     * @return the outcome of every check in the plans, by id
     * @throws IllegalStateException when no worker can be started
     */
    public Map<String, Outcome> run(List<ChapterPlan> chapters, boolean loadEngine)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path planFile = folder.resolve("plan.json");
        List<ChapterPlan> left = new ArrayList<>(chapters);
        boolean finished = left.isEmpty();
        while (!finished) {
            WorkerPlan plan = new WorkerPlan(limitMillis, loadEngine, left, outcomes.keySet());
            Files.writeString(planFile, new Gson().toJson(plan));
            int known = outcomes.size();
            Fork fork = new Fork(left);
            finished = fork.run(planFile);
            if (!finished) {
                fork.blame(outcomes.size() > known);
                left.removeIf(chapter -> outcomes.keySet().containsAll(chapter.checks()));
                finished = left.isEmpty();
            }
        }
        for (ChapterPlan chapter : chapters) {
            for (String check : chapter.checks()) {
                outcomes.putIfAbsent(check, Outcome.of(CheckStatus.DID_NOT_RUN, "JUnit did not find this check"));
            }
        }
        return outcomes;
    }

    /** One worker's life. */
    private final class Fork {
        private final List<ChapterPlan> chapters;
        private String chapter;
        private String running;
        private int exitCode;
        private boolean silent;

        Fork(List<ChapterPlan> chapters) {
            this.chapters = chapters;
        }

        /** Returns whether the worker came to the end of its plan. */
        boolean run(Path planFile) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(command(planFile))
                    .redirectError(folder.resolve("worker.err").toFile())
                    .start();
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "gpt-supervisor-clock");
                thread.setDaemon(true);
                return thread;
            });
            boolean bye = false;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                ScheduledFuture<?> alarm = arm(clock, process);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Optional<Event> event = Event.parse(line);
                    if (event.isPresent()) {
                        alarm.cancel(false);
                        alarm = arm(clock, process);
                        bye |= take(event.get());
                    }
                }
                exitCode = process.waitFor();
            } finally {
                clock.shutdownNow();
                process.destroyForcibly();
            }
            return bye;
        }

        /** The watchdog is in the worker; this is for a worker that is too sick to bark. */
        private ScheduledFuture<?> arm(ScheduledExecutorService clock, Process process) {
            return clock.schedule(
                    () -> {
                        silent = true;
                        process.destroyForcibly();
                    },
                    2 * Watchdog.PATIENCE * limitMillis + ENGINE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }

        private boolean take(Event event) {
            switch (event.kind()) {
                case CHAPTER -> {
                    chapter = event.chapter();
                    running = chapter;
                }
                case START -> running = event.check();
                case END -> {
                    note(event.check(), event.outcome());
                    running = null;
                }
                case REFUSED -> throw new IllegalStateException(event.message());
                case BYE -> {
                    return true;
                }
            }
            return false;
        }

        /** Finds somebody to blame for the worker's death, so that the next one does not die of the same. */
        void blame(boolean progress) throws IOException {
            if (chapter == null) {
                throw new IllegalStateException("The JVM that runs the checks does not start (exit code " + exitCode
                        + "): " + tail() + "\nSee what is missing: mvn gpt:doctor");
            }
            if (running != null) {
                note(running, death());
            } else if (!progress) {
                note(chapter, death());
            }
        }

        private Outcome death() throws IOException {
            if (silent) {
                return Outcome.of(CheckStatus.TIME_LIMIT, "stopped, after it did not even react to the time limit");
            }
            if (exitCode == OUT_OF_MEMORY) {
                return Outcome.of(CheckStatus.OUT_OF_MEMORY, "the Java heap is full");
            }
            return Outcome.of(CheckStatus.CRASHED, "the JVM ended with exit code " + exitCode + " " + tail());
        }

        /** Notes an outcome for a check, for all open checks of a class, or for all of a chapter. */
        private void note(String name, Outcome outcome) {
            for (ChapterPlan plan : chapters) {
                for (String check : plan.checks()) {
                    if (check.equals(name)
                            || check.startsWith(name + "#")
                            || plan.id().equals(name)) {
                        outcomes.putIfAbsent(check, outcome);
                    }
                }
            }
        }

        private String tail() throws IOException {
            Path errors = folder.resolve("worker.err");
            List<String> lines =
                    Files.exists(errors) ? Files.readAllLines(errors, StandardCharsets.ISO_8859_1) : List.of();
            return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()))
                    .strip();
        }
    }

    private List<String> command(Path planFile) {
        List<String> command = new ArrayList<>(
                List.of(JvmFlags.java(), "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xshare:auto"));
        command.add("-XX:ErrorFile=" + folder.resolve("native-crash.log"));
        command.addAll(JvmFlags.engine());
        command.add("-cp");
        command.add(libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(WorkerMain.class.getName());
        command.add(planFile.toString());
        return command;
    }
}
