package dev.gptbytest.grader.launch;

import dev.gptbytest.grader.compile.ChapterCompiler;
import dev.gptbytest.grader.compile.Compilation;
import dev.gptbytest.grader.compile.CompileError;
import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.launch.Mix.Owner;
import dev.gptbytest.grader.launch.Mix.Part;
import dev.gptbytest.grader.workspace.Hash;
import dev.gptbytest.grader.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compiles each chapter either from the learner's sources or from the reference's, in chapter order, each against the
 * ones before. A chapter is replaced as a whole: shadowing would silently fill in a class that the learner renamed.
 */
public final class Mixer {
    private static final String PROGRAMS = "grader/run/src/main";

    private final Workspace workspace;
    private final Curriculum curriculum;

    public Mixer(Workspace workspace, Curriculum curriculum) {
        this.workspace = workspace;
        this.curriculum = curriculum;
    }

    /**
     * Compiles the mix into {@code target/gpt/run}.
     *
     * @param yours the chapters to take from the learner
     * @param libraries everything else on the class path
     * @throws IllegalStateException when the parts do not fit; the message says which, and where
     */
    public Mix mix(Set<Chapter> yours, List<Path> libraries) {
        Path target = workspace.target("run");
        List<Part> parts = new ArrayList<>();
        try (ChapterCompiler compiler = new ChapterCompiler(libraries)) {
            for (Chapter chapter : curriculum.chapters()) {
                Owner owner = yours.contains(chapter) ? Owner.YOURS : Owner.REFERENCE;
                Path sources =
                        owner == Owner.YOURS ? workspace.exerciseSources(chapter) : workspace.solutionSources(chapter);
                Compilation compilation =
                        compiler.compile(sources, compilations(parts), target.resolve(chapter.folder()));
                if (compilation.error().isPresent()) {
                    String name = "chapter " + chapter.id() + (owner == Owner.YOURS ? " (yours)" : "");
                    throw misfit(parts, name, compilation.error().get());
                }
                parts.add(new Part(chapter, owner, compilation, workspace.resources(chapter)));
            }
            Path programs = workspace.root().resolve(PROGRAMS);
            Compilation compilation =
                    compiler.compile(programs.resolve("java"), compilations(parts), target.resolve("programs"));
            if (compilation.error().isPresent()) {
                throw misfit(
                        parts, "the programs in grader/run", compilation.error().get());
            }
            return new Mix(parts, compilation, programs.resolve("resources"));
        }
    }

    private static List<Compilation> compilations(List<Part> parts) {
        return parts.stream().map(Part::compilation).toList();
    }

    private IllegalStateException misfit(List<Part> earlier, String name, CompileError error) {
        String where = error.file() == null ? "" : workspace.relative(error.file()) + ":" + error.line() + ": ";
        String what = where + error.words();
        List<Chapter> suspects = earlier.stream()
                .filter(part -> part.owner() == Owner.YOURS)
                .map(Part::chapter)
                .toList();
        if (suspects.isEmpty()) {
            return new IllegalStateException(capitalise(name) + " does not compile: " + what);
        }
        List<Chapter> named =
                suspects.stream().filter(c -> isNamed(c, error.message())).toList();
        List<Chapter> culprits = named.isEmpty() ? suspects : named;
        String ids = culprits.stream().map(Chapter::id).collect(Collectors.joining(", "));
        return new IllegalStateException((culprits.size() == 1 ? "Chapter " : "One of chapters ") + ids
                + " (yours) no longer fits " + name + ": " + what + "\nMake the signature as it was in the stub, or use"
                + " the reference there: -Dgpt.reference=" + ids.replace(" ", ""));
    }

    /** True when the message names one of the chapter's classes. */
    private boolean isNamed(Chapter chapter, String message) {
        return Hash.files(workspace.exerciseSources(chapter), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .anyMatch(type -> Pattern.compile("\\b" + Pattern.quote(type) + "\\b")
                        .matcher(message)
                        .find());
    }

    private static String capitalise(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
