package dev.gptbytest.grader.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.gptbytest.grader.workspace.Library;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;

/** Examines this machine. */
public final class Doctor {
    private static final long GIB = 1L << 30;
    private static final Set<String> PLATFORMS =
            Set.of("linux x86_64", "linux aarch64", "macos aarch64", "windows x86_64");

    private final Path root;
    private final List<Library> libraries;
    private final Map<String, String> environment;
    private final String mavenVersion;

    public Doctor(Path root, List<Library> libraries, Map<String, String> environment, String mavenVersion) {
        this.root = root;
        this.libraries = libraries;
        this.environment = environment;
        this.mavenVersion = mavenVersion;
    }

    /** Looks at everything; the engine last, as it takes longest. */
    public List<Finding> examine() throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java(Runtime.version(), ToolProvider.getSystemJavaCompiler() != null));
        findings.add(maven(String.valueOf(mavenVersion)));
        findings.add(platform(System.getProperty("os.name"), System.getProperty("os.arch")));
        findings.add(nativeLibrary());
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        findings.add(memory(system.getTotalMemorySize(), system.getFreeMemorySize()));
        findings.add(disk("disk", root));
        findings.add(disk("home", Path.of(System.getProperty("user.home"))));
        findings.add(gpu(environment, Files.exists(Path.of("/proc/driver/nvidia/version"))));
        findings.add(EngineCheck.run(Library.filesWithout(libraries, "gpt-run")));
        return findings;
    }

    static Finding java(Runtime.Version version, boolean compiler) {
        if (version.feature() < 17) {
            return Finding.ill("JDK", version.toString(), "Install JDK 17 or newer and point JAVA_HOME at it.");
        }
        if (!compiler) {
            return Finding.ill(
                    "JDK",
                    version + " without a compiler: a JRE",
                    "Install a JDK (not a JRE) and point JAVA_HOME at it.");
        }
        return Finding.fine("JDK", version + ", " + System.getProperty("java.home"));
    }

    static Finding maven(String version) {
        String[] parts = version.split("[.-]", -1);
        int number = 0;
        for (int i = 0; i < 3; i++) {
            number =
                    number * 1000 + (parts.length > i && parts[i].matches("\\d{1,3}") ? Integer.parseInt(parts[i]) : 0);
        }
        return number < 3_008_007
                ? Finding.ill("Maven", version, "Install Maven 3.8.7 or newer.")
                : Finding.fine("Maven", version);
    }

    static Finding platform(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        String name = system.contains("windows") ? "windows" : system.contains("mac") ? "macos" : system;
        String platform = name + " " + (arch.equals("amd64") ? "x86_64" : arch);
        return PLATFORMS.contains(platform)
                ? Finding.fine("platform", platform)
                : Finding.ill(
                        "platform",
                        platform,
                        "PyTorch 2.7.1 comes for Linux (x86_64, aarch64), macOS (Apple silicon) and Windows (x86_64)."
                                + " Use one of these, or a container.");
    }

    private Finding nativeLibrary() {
        return libraries.stream()
                .filter(library -> library.artifactId().startsWith("pytorch-native"))
                .map(library ->
                        Finding.fine("native", library.file().getFileName().toString()))
                .findFirst()
                .orElseGet(() -> Finding.ill(
                        "native",
                        "no PyTorch library among the plugin's jars",
                        "Run mvn -U install at the course's root, with a connection to the internet."));
    }

    static Finding memory(long total, long free) {
        String text = gib(total) + " in all, " + gib(free) + " free";
        if (total < 4 * GIB) {
            return Finding.weak(
                    "memory", text, "Training wants 4 GiB. Use a smaller run: mvn gpt:train -Dgpt.preset=smoke");
        }
        return Finding.fine("memory", text);
    }

    private static Finding disk(String name, Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        String text = gib(free) + " free at " + folder;
        if (free < GIB) {
            return Finding.ill(name, text, "Make room: the native library and a run's checkpoints need about 1 GiB.");
        }
        return Finding.fine(name, text);
    }

    static Finding gpu(Map<String, String> environment, boolean nvidiaDriver) {
        String library = environment.get("PYTORCH_LIBRARY_PATH");
        String fix = "For the GPU unpack libtorch 2.7.1 for CUDA 12.8 and set PYTORCH_LIBRARY_PATH to its lib folder,"
                + " PYTORCH_VERSION=2.7.1 and PYTORCH_FLAVOR=cu128.";
        if (library != null) {
            if (!Files.isDirectory(Path.of(library))) {
                return Finding.ill("GPU", "PYTORCH_LIBRARY_PATH is no folder: " + library, fix);
            }
            return environment.containsKey("PYTORCH_FLAVOR")
                    ? Finding.fine("GPU", "libtorch of your own, " + environment.get("PYTORCH_FLAVOR"))
                    : Finding.ill("GPU", "PYTORCH_LIBRARY_PATH is set, PYTORCH_FLAVOR is not", fix);
        }
        return nvidiaDriver
                ? Finding.weak("GPU", "there is one, but the library is the one for the CPU", fix)
                : Finding.fine("GPU", "none; the CPU is enough for this course");
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
    }
}
