package dev.gptbytest.grader.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the JVMs that load the tensor engine are started; the same as {@code gpt.jvm} in the root POM. */
public final class JvmFlags {
    private JvmFlags() {}

    /** Returns the flags without a heap size. */
    public static List<String> engine() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC");
    }

    /** Returns the java program that runs this very JVM. */
    public static String java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return (Files.exists(windows) ? windows : bin.resolve("java")).toString();
    }
}
