package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.compile.ChapterCompiler;
import dev.gptbytest.grader.compile.Compilation;
import dev.gptbytest.grader.compile.CompileError;
import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Check;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.worker.ChapterPlan;
import dev.gptbytest.grader.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles what the checks of a chapter need: the learner's classes, the checks, and the reference before them. */
final class ChapterBuild {
    private final Workspace workspace;
    private final Curriculum curriculum;
    private final ChapterCompiler compiler;

    ChapterBuild(Workspace workspace, Curriculum curriculum, ChapterCompiler compiler) {
        this.workspace = workspace;
        this.curriculum = curriculum;
        this.compiler = compiler;
    }

    /** Either a plan to run, or the reason why there is none. */
    record Built(Optional<ChapterPlan> plan, Optional<CompileError> error, boolean inChecks) {}

    Built build(Chapter chapter, List<Check> checks) {
        List<Compilation> against = new ArrayList<>();
        for (Chapter earlier : curriculum.before(chapter)) {
            Compilation reference = compiler.compile(
                    workspace.solutionSources(earlier),
                    against,
                    folder("reference").resolve(earlier.folder()));
            reference.error().ifPresent(error -> {
                throw new IllegalStateException("The reference of chapter " + earlier.id() + " does not compile: "
                        + error.oneLine() + ". Was something in solutions/ or grader/ changed?");
            });
            against.add(reference);
        }
        Compilation main = compiler.compile(
                workspace.exerciseSources(chapter), against, folder("learner").resolve(chapter.folder()));
        if (main.error().isPresent()) {
            return new Built(Optional.empty(), main.error(), false);
        }
        against.add(0, main);
        Compilation tests = compiler.compile(
                workspace.checks(chapter), against, folder("checks").resolve(chapter.folder()));
        if (tests.error().isPresent()) {
            return new Built(Optional.empty(), tests.error(), true);
        }
        return new Built(Optional.of(plan(chapter, checks, against, tests)), Optional.empty(), false);
    }

    private ChapterPlan plan(Chapter chapter, List<Check> checks, List<Compilation> classes, Compilation tests) {
        List<String> classPath = new ArrayList<>();
        classPath.add(classes.get(0).classes().toString());
        classPath.add(tests.classes().toString());
        classPath.add(workspace.resources(chapter).toString());
        classPath.add(workspace.checkResources(chapter).toString());
        classes.stream()
                .skip(1)
                .forEach(earlier -> classPath.add(earlier.classes().toString()));
        curriculum
                .before(chapter)
                .forEach(earlier -> classPath.add(workspace.resources(earlier).toString()));
        return new ChapterPlan(
                chapter.id(),
                classPath,
                checks.stream()
                        .map(check -> check.className().replaceFirst("\\$.*", ""))
                        .distinct()
                        .toList(),
                checks.stream().map(Check::id).toList());
    }

    private Path folder(String kind) {
        return workspace.target("grade").resolve(kind);
    }
}
