package dev.gptbytest.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The plain compiler, for tests that want to know whether generated sources are Java. */
public final class Javac {
    private Javac() {}

    public static List<String> errors(Path out, Path... files) throws IOException {
        Files.createDirectories(out);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
            compiler.getTask(
                            null,
                            manager,
                            found,
                            List.of("-d", out.toString(), "-proc:none"),
                            null,
                            manager.getJavaFileObjects(files))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .flatMap(d -> Stream.of(d.toString()))
                .toList();
    }
}
