package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.compile.ChapterCompiler;
import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Check;
import dev.gptbytest.grader.curriculum.CheckCatalog;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.stubs.StubTree;
import dev.gptbytest.grader.worker.ChapterPlan;
import dev.gptbytest.grader.worker.CheckStatus;
import dev.gptbytest.grader.worker.Outcome;
import dev.gptbytest.grader.worker.Supervisor;
import dev.gptbytest.grader.workspace.Folders;
import dev.gptbytest.grader.workspace.Library;
import dev.gptbytest.grader.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Proves that no check passes by itself: generates the stubs of every chapter from its solution, runs all checks on them,
 * and expects each one to end at a TODO. Looks at a copy, never at what the learner wrote.
 */
public final class StubProof {
    private static final long LIMIT_MILLIS = 20_000;

    private final Workspace original;
    private final Workspace copy;
    private final Curriculum curriculum;
    private final List<Path> libraries;

    /**
     * A proof.
     *
     * @param workspace the course
     * @param libraries what the worker gets; chapters see neither the programs nor the corpus
     */
    public StubProof(Workspace workspace, Curriculum curriculum, List<Library> libraries) {
        this.original = workspace;
        this.copy = new Workspace(workspace.target("verify").resolve("course"));
        this.curriculum = curriculum;
        this.libraries = Library.filesWithout(libraries, "gpt-run", "gpt-corpus");
    }

    /**
     * What a chapter's checks did on its stubs.
     *
     * @param chapter the chapter
     * @param checks how many there are
     * @param unexpected those that did something else than to meet a TODO
     */
    public record Row(Chapter chapter, int checks, List<CheckResult> unexpected) {
        /** True if there are checks, and each of them met a TODO. */
        public boolean holds() {
            return checks > 0 && unexpected.isEmpty();
        }
    }

    /** Runs all checks of all chapters on stubs. */
    public List<Row> prove() throws IOException, InterruptedException {
        Map<Chapter, List<Check>> checks = new LinkedHashMap<>();
        List<ChapterPlan> plans = new ArrayList<>();
        try (ChapterCompiler compiler = new ChapterCompiler(libraries)) {
            curriculum.chapters().forEach(this::copy);
            ChapterBuild build = new ChapterBuild(copy, curriculum, compiler);
            for (Chapter chapter : curriculum.chapters()) {
                List<Check> all = CheckCatalog.read(copy.checks(chapter));
                checks.put(chapter, all);
                plans.add(build.build(chapter, all).plan().orElseThrow(() -> doesNotCompile(build, chapter, all)));
            }
        }
        Map<String, Outcome> outcomes = new Supervisor(libraries, copy.target("verify"), LIMIT_MILLIS).run(plans, true);
        List<Row> rows = new ArrayList<>();
        checks.forEach((chapter, all) -> rows.add(new Row(
                chapter,
                all.size(),
                all.stream()
                        .map(check -> new CheckResult(check, outcomes.get(check.id())))
                        .filter(result -> result.status() != CheckStatus.NOT_IMPLEMENTED)
                        .toList())));
        return rows;
    }

    private static IllegalStateException doesNotCompile(ChapterBuild build, Chapter chapter, List<Check> checks) {
        return new IllegalStateException("The stubs of chapter " + chapter.id() + ", or its checks, do not compile: "
                + build.build(chapter, checks).error().orElseThrow().oneLine());
    }

    private void copy(Chapter chapter) {
        try {
            mirror(original.solutionSources(chapter), copy.solutionSources(chapter));
            mirror(original.resources(chapter), copy.resources(chapter));
            mirror(original.checks(chapter), copy.checks(chapter));
            mirror(original.checkResources(chapter), copy.checkResources(chapter));
            Path stubs = copy.exerciseSources(chapter);
            Folders.delete(stubs);
            for (Map.Entry<Path, String> stub :
                    new StubTree(original.root()).stubs(chapter.folder()).entrySet()) {
                Path file = stubs.resolve(stub.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, stub.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mirror(Path from, Path to) throws IOException {
        Folders.delete(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
