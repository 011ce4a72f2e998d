package dev.gptbytest.grader.compile;

import dev.gptbytest.grader.workspace.Folders;
import dev.gptbytest.grader.workspace.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** javac, opened once for many folders: most of its time goes into reading the JDK and the libraries. */
public final class ChapterCompiler implements AutoCloseable {
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-g", "-parameters", "-proc:none", "-nowarn", "-implicit:none");

    private final JavaCompiler javac;
    private final List<Path> libraries;
    private final String librariesKey;
    private StandardJavaFileManager files;

    /**
     * Prepares javac.
     *
     * @param libraries on every class path, after the chapters
     * @throws IllegalStateException when this Java has no compiler
     */
    public ChapterCompiler(Collection<Path> libraries) {
        this.javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("This Java has no compiler (" + System.getProperty("java.home")
                    + "). Install a JDK, point JAVA_HOME at it and run the command again.");
        }
        this.libraries = List.copyOf(libraries);
        Hash hash = new Hash().add(Runtime.version().toString());
        libraries.forEach(hash::addLibrary);
        this.librariesKey = hash.hex();
    }

    /**
     * Compiles a folder of sources, unless that was done before with the very same input.
     *
     * @param sources a folder, perhaps missing or empty
     * @param against what earlier calls compiled, in class path order
     * @param classes where to put the classes; emptied before
     */
    public Compilation compile(Path sources, List<Compilation> against, Path classes) {
        Hash hash = new Hash().add(librariesKey).addFolder(sources);
        against.forEach(earlier -> hash.add(earlier.key()));
        String key = hash.hex();
        Path remembered = classes.resolveSibling(classes.getFileName() + ".key");
        try {
            if (Files.isRegularFile(remembered) && Files.readString(remembered).equals(key)) {
                return new Compilation(classes, key, Optional.empty());
            }
            Files.deleteIfExists(remembered);
            Folders.delete(classes);
            Files.createDirectories(classes);
            Optional<CompileError> error = run(Hash.files(sources, ".java"), against, classes);
            if (error.isEmpty()) {
                Files.writeString(remembered, key);
            }
            return new Compilation(classes, key, error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<CompileError> run(List<Path> sources, List<Compilation> against, Path classes) throws IOException {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        if (files == null) {
            files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        }
        List<Path> classPath = new ArrayList<>();
        against.forEach(earlier -> classPath.add(earlier.classes()));
        classPath.addAll(libraries);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        var units = files.getJavaFileObjectsFromPaths(sources);
        boolean compiled =
                javac.getTask(null, files, found, OPTIONS, null, units).call();
        return compiled ? Optional.empty() : Optional.of(firstError(found.getDiagnostics()));
    }

    private static CompileError firstError(List<Diagnostic<? extends JavaFileObject>> all) {
        List<Diagnostic<? extends JavaFileObject>> errors =
                all.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
        if (errors.isEmpty()) {
            return new CompileError(null, 0, "javac gave up without saying why", 1);
        }
        Diagnostic<? extends JavaFileObject> first = errors.get(0);
        Path file = first.getSource() == null ? null : Path.of(first.getSource().toUri());
        return new CompileError(file, first.getLineNumber(), first.getMessage(Locale.ENGLISH), errors.size());
    }

    @Override
    public void close() {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
