package dev.gptbytest.grader.grade;

import com.google.gson.Gson;
import dev.gptbytest.grader.compile.ChapterCompiler;
import dev.gptbytest.grader.compile.CompileError;
import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Check;
import dev.gptbytest.grader.curriculum.CheckCatalog;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.worker.ChapterPlan;
import dev.gptbytest.grader.worker.CheckStatus;
import dev.gptbytest.grader.worker.Outcome;
import dev.gptbytest.grader.worker.Supervisor;
import dev.gptbytest.grader.workspace.Hash;
import dev.gptbytest.grader.workspace.LearnerState;
import dev.gptbytest.grader.workspace.Library;
import dev.gptbytest.grader.workspace.Memo;
import dev.gptbytest.grader.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out how far the learner is. Chapters that did not change since the last time are not run again. */
public final class Grader {
    private static final long LIMIT_MILLIS = 10_000;

    private final Workspace workspace;
    private final Curriculum curriculum;
    private final List<Path> libraries;
    private final Clock clock;
    private final ResultCache cache;

    /** A grader for one course; chapters see neither the programs nor the corpus. */
    public Grader(Workspace workspace, Curriculum curriculum, List<Library> libraries, Clock clock) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.libraries = Library.filesWithout(libraries, "gpt-run", "gpt-corpus");
        this.clock = clock;
        this.cache = new ResultCache(workspace.target("grade"));
    }

    /**
     * Grades chapters.
     *
     * @throws IllegalStateException when something other than the learner's code is at fault
     */
    public Grade grade(List<Chapter> chapters) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<ChapterResult> results = new ArrayList<>();
        Map<Chapter, Pending> pending = new LinkedHashMap<>();
        try (ChapterCompiler compiler = new ChapterCompiler(libraries)) {
            ChapterBuild build = new ChapterBuild(workspace, curriculum, compiler);
            for (Chapter chapter : chapters) {
                List<Check> checks = checks(chapter);
                if (workspace.state(chapter) == LearnerState.UNTOUCHED) {
                    results.add(all(chapter, checks, Outcome.of(CheckStatus.NOT_STARTED, "")));
                    continue;
                }
                String key = key(chapter);
                var known = cache.find(chapter, key);
                if (known.isPresent()) {
                    results.add(known.get());
                    continue;
                }
                ChapterBuild.Built built = build.build(chapter, checks);
                if (built.plan().isPresent()) {
                    pending.put(chapter, new Pending(key, checks, built.plan().get()));
                } else {
                    results.add(doesNotCompile(chapter, checks, built));
                }
            }
        }
        results.addAll(run(pending));
        results.sort(Comparator.comparing(result -> result.chapter().id()));
        return new Grade(curriculum.title(), results, (System.nanoTime() - start) / 1e9);
    }

    /** Returns those of the chapters whose checks are all green. */
    public Set<Chapter> green(Set<Chapter> chapters) {
        try {
            return grade(List.copyOf(chapters)).chapters().stream()
                    .filter(ChapterResult::isComplete)
                    .map(ChapterResult::chapter)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the chapters were checked.", e);
        }
    }

    private List<Check> checks(Chapter chapter) {
        Path sources = workspace.checks(chapter);
        Memo memo = new Memo(workspace.target("checks").resolve(chapter.folder() + ".txt"));
        String key = new Hash().addFolder(sources).hex();
        String json = memo.get(key, () -> new Gson().toJson(CheckCatalog.read(sources)));
        return List.of(new Gson().fromJson(json, Check[].class));
    }

    private record Pending(String key, List<Check> checks, ChapterPlan plan) {}

    private List<ChapterResult> run(Map<Chapter, Pending> pending) throws IOException, InterruptedException {
        List<ChapterPlan> plans = pending.values().stream().map(Pending::plan).toList();
        boolean tensors = pending.keySet().stream().anyMatch(this::usesTensors);
        Map<String, Outcome> outcomes =
                new Supervisor(libraries, workspace.target("grade"), LIMIT_MILLIS).run(plans, tensors);
        List<ChapterResult> results = new ArrayList<>();
        pending.forEach((chapter, work) -> {
            List<CheckResult> checks = work.checks().stream()
                    .map(check -> new CheckResult(check, outcomes.get(check.id())))
                    .toList();
            ChapterResult result = new ChapterResult(chapter, checks, now(), false);
            if (checks.stream().noneMatch(check -> check.status().isWorthAnotherTry())) {
                cache.keep(work.key(), result);
            }
            results.add(result);
        });
        return results;
    }

    private ChapterResult doesNotCompile(Chapter chapter, List<Check> checks, ChapterBuild.Built built) {
        CompileError error = built.error().orElseThrow();
        String message = error.oneLine() + (built.inChecks() ? " (a check no longer fits your signatures)" : "")
                + "  (javac, first of " + error.count() + (error.count() == 1 ? " error)" : " errors)");
        String location = error.file() == null ? "" : workspace.relative(error.file()) + ":" + error.line();
        return all(chapter, checks, new Outcome(CheckStatus.DOES_NOT_COMPILE, 0, message, location, "", ""));
    }

    private ChapterResult all(Chapter chapter, List<Check> checks, Outcome outcome) {
        List<CheckResult> results =
                checks.stream().map(check -> new CheckResult(check, outcome)).toList();
        return new ChapterResult(chapter, results, now(), false);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private boolean usesTensors(Chapter chapter) {
        Path built = workspace.target("grade");
        return Hash.contains(built.resolve("checks").resolve(chapter.folder()), "TensorTest")
                || Hash.contains(built.resolve("learner").resolve(chapter.folder()), "ai/djl");
    }

    private String key(Chapter chapter) {
        Hash hash = new Hash().add(Runtime.version().toString());
        hash.addFolder(workspace.exerciseSources(chapter));
        hash.addFolder(workspace.resources(chapter));
        hash.addFolder(workspace.checks(chapter));
        hash.addFolder(workspace.checkResources(chapter));
        for (Chapter earlier : curriculum.before(chapter)) {
            hash.addFolder(workspace.solutionSources(earlier));
            hash.addFolder(workspace.resources(earlier));
        }
        libraries.forEach(hash::addLibrary);
        return hash.hex();
    }
}
