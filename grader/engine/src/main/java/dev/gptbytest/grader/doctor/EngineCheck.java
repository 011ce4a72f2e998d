package dev.gptbytest.grader.doctor;

import dev.gptbytest.grader.worker.JvmFlags;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Loads the tensor engine in a JVM of its own: a broken native library takes the JVM down with it. */
final class EngineCheck {
    private static final String NAME = "engine";
    private static final int MOST_SECONDS = 120;

    private EngineCheck() {}

    static Finding run(List<Path> libraries) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JvmFlags.java(), "-Xmx256m"));
        command.addAll(JvmFlags.engine());
        command.add("-cp");
        command.add(libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(EngineProbe.class.getName());
        Path output = Files.createTempFile("gpt-doctor", ".txt");
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!probe.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return Finding.ill(
                        NAME,
                        "still loading after " + MOST_SECONDS + " s",
                        "The native library is unpacked into the folder .djl.ai of your home: is that disk slow or full?");
            }
            return judge(Files.readString(output, StandardCharsets.UTF_8), probe.exitValue());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static Finding judge(String output, int exitCode) {
        for (String line : output.lines().toList()) {
            if (line.startsWith(EngineProbe.FOUND)) {
                return Finding.fine(NAME, line.substring(EngineProbe.FOUND.length()));
            }
        }
        String cause = output.lines()
                .filter(line -> line.startsWith("Caused by: ") || line.startsWith("Exception in"))
                .reduce((first, last) -> last)
                .orElse("exit code " + exitCode)
                .replaceFirst("^(Caused by: |Exception in thread \"main\" )", "");
        return Finding.ill(NAME, "does not load: " + cause, fix(output));
    }

    private static String fix(String output) {
        if (output.contains("Cannot copy jni files") || output.contains("mismatch PyTorch jni")) {
            return "PYTORCH_LIBRARY_PATH is set, but the libtorch there has no matching bridge. Set"
                    + " PYTORCH_VERSION=2.7.1 and PYTORCH_FLAVOR=cpu (or cu128), or unset all three.";
        }
        if (output.contains("GLIBC") || output.contains("GLIBCXX")) {
            return "Your Linux is older than the library needs (glibc 2.28 or newer). Use a newer one, or a container.";
        }
        if (output.contains("No deep learning engine found") || output.contains("UnsatisfiedLinkError")) {
            return "Delete the folder .djl.ai in your home and run mvn -U install, so that the native library is fetched"
                    + " and unpacked again. On Windows install the Visual C++ Redistributable.";
        }
        return "Delete the folder .djl.ai in your home and try again; if that does not help, report these lines.";
    }
}
