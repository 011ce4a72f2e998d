package dev.gptbytest.plugin;

import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.grade.CheckResult;
import dev.gptbytest.grader.grade.StubProof;
import dev.gptbytest.grader.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * For maintainers and CI, part of {@code mvn verify}: proves that every check of every chapter fails on the stub. That it
 * passes on the solution is what the tests of {@code solutions/} show.
 */
@Mojo(name = "verify", aggregator = true, threadSafe = true, requiresProject = false)
public final class VerifyMojo extends GptMojo {
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean testSkip;

    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    @Override
    void run(Path root) throws Exception {
        if (testSkip || skipTests) {
            return;
        }
        List<StubProof.Row> rows = new StubProof(new Workspace(root), Curriculum.load(root), libraries()).prove();
        rows.forEach(row -> getLog().info("%-18s %3d checks, %3d fail on the stub"
                .formatted(
                        row.chapter().folder(),
                        row.checks(),
                        row.checks() - row.unexpected().size())));
        for (StubProof.Row row : rows) {
            for (CheckResult result : row.unexpected()) {
                getLog().error(result.check().id() + ": " + result.status().label() + " "
                        + result.outcome().message().lines().findFirst().orElse(""));
            }
        }
        if (!rows.stream().allMatch(StubProof.Row::holds)) {
            throw new MojoFailureException(
                    "A check that does not end at a TODO on the stub proves nothing; each has to call what the learner writes.");
        }
    }
}
