package dev.gptbytest.grader.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.grader.doctor.Finding.Health;
import dev.gptbytest.grader.screen.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DoctorTest {
    @Test
    @DisplayName("each problem has its fix below it")
    void screen() {
        List<Finding> findings = List.of(
                Doctor.maven("3.9.16"),
                Doctor.platform("Mac OS X", "x86_64"),
                Doctor.memory(3L << 30, 1L << 30),
                Doctor.gpu(Map.of(), true));

        assertThat(DoctorScreen.render(findings, Style.PLAIN)).isEqualTo("""
                          ok  Maven     3.9.16
                          x   platform  macos x86_64
                                        PyTorch 2.7.1 comes for Linux (x86_64, aarch64), macOS (Apple
                                        silicon) and Windows (x86_64). Use one of these, or a
                                        container.
                          !   memory    3.0 GiB in all, 1.0 GiB free
                                        Training wants 4 GiB. Use a smaller run: mvn gpt:train
                                        -Dgpt.preset=smoke
                          !   GPU       there is one, but the library is the one for the CPU
                                        For the GPU unpack libtorch 2.7.1 for CUDA 12.8 and set
                                        PYTORCH_LIBRARY_PATH to its lib folder, PYTORCH_VERSION=2.7.1
                                        and PYTORCH_FLAVOR=cu128.

                        Next:  mend what is marked x, then  mvn -q gpt:doctor
                        """);
    }

    @Test
    @DisplayName("versions of Maven are compared as numbers")
    void maven() {
        assertThat(Doctor.maven("3.8.6").health()).isEqualTo(Health.ILL);
        assertThat(Doctor.maven("3.8.7").health()).isEqualTo(Health.FINE);
        assertThat(Doctor.maven("3.10.1").health()).isEqualTo(Health.FINE);
        assertThat(Doctor.maven("4.0.0-rc-6").health()).isEqualTo(Health.FINE);
    }

    @Test
    @DisplayName("a Java that is old or has no compiler")
    void java() {
        assertThat(Doctor.java(Runtime.Version.parse("11.0.2"), true).health()).isEqualTo(Health.ILL);
        assertThat(Doctor.java(Runtime.Version.parse("17"), false).fix()).contains("not a JRE");
        assertThat(Doctor.java(Runtime.Version.parse("25.0.3"), true).health()).isEqualTo(Health.FINE);
    }

    @Test
    @DisplayName("half set variables for the GPU")
    void gpu() {
        assertThat(Doctor.gpu(Map.of("PYTORCH_LIBRARY_PATH", "/no/such/folder"), true)
                        .text())
                .contains("is no folder");
        assertThat(Doctor.gpu(Map.of("PYTORCH_LIBRARY_PATH", "/"), true).text()).contains("PYTORCH_FLAVOR is not");
        assertThat(Doctor.gpu(Map.of(), false).health()).isEqualTo(Health.FINE);
    }

    @Test
    @DisplayName("an engine that does not load is told with the innermost cause")
    void engine() throws Exception {
        String output = """
                Exception in thread "main" ai.djl.engine.EngineException: Failed to load PyTorch native library
                \tat ai.djl.X
                Caused by: java.lang.IllegalStateException: Cannot copy jni files
                """;

        Finding finding = EngineCheck.judge(output, 1);

        assertThat(finding.text()).isEqualTo("does not load: java.lang.IllegalStateException: Cannot copy jni files");
        assertThat(finding.fix()).contains("PYTORCH_FLAVOR=cpu");
        assertThat(EngineCheck.judge("engine-found PyTorch 2.7.1", 0).health()).isEqualTo(Health.FINE);
        assertThat(EngineCheck.run(List.of(Path.of("nothing"))).text()).contains("ClassNotFoundException");
    }
}
