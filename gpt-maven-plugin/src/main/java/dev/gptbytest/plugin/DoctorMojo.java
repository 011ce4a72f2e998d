package dev.gptbytest.plugin;

import dev.gptbytest.grader.doctor.Doctor;
import dev.gptbytest.grader.doctor.DoctorScreen;
import dev.gptbytest.grader.doctor.Finding;
import dev.gptbytest.grader.screen.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Examines this machine: Java, Maven, the native library, memory, disk, GPU; with a fix beside each problem. */
@Mojo(name = "doctor", aggregator = true, threadSafe = true, requiresProject = false)
public final class DoctorMojo extends GptMojo {
    @Parameter(defaultValue = "${maven.version}", readonly = true)
    private String mavenVersion;

    @Override
    void run(Path root) throws Exception {
        List<Finding> findings = new Doctor(root, libraries(), System.getenv(), mavenVersion).examine();
        Terminal terminal = new Terminal();
        terminal.print(DoctorScreen.render(findings, terminal.style()));
        if (findings.stream().anyMatch(finding -> finding.health() == Finding.Health.ILL)) {
            throw new MojoFailureException("The course does not run here yet; see the fixes above.");
        }
    }
}
