package dev.gptbytest.plugin;

import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.grade.Grader;
import dev.gptbytest.grader.launch.Launcher;
import dev.gptbytest.grader.screen.Terminal;
import dev.gptbytest.grader.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugin.MojoFailureException;

/** A goal that starts a program on the learner's chapters, completed by the reference's. */
abstract class RunMojo extends GptMojo {
    private final String goal;

    RunMojo(String goal) {
        this.goal = goal;
    }

    @Override
    final void run(Path root) throws Exception {
        Workspace workspace = new Workspace(root);
        Curriculum curriculum = Curriculum.load(root);
        Grader grader = new Grader(workspace, curriculum, libraries(), Clock.systemUTC());
        Launcher launcher = new Launcher(
                workspace, curriculum, libraries(), grader::green, note -> new Terminal().print(note + "\n"));
        int exitCode = launcher.run(goal, options());
        if (exitCode != 0) {
            throw new MojoFailureException("gpt:" + goal + " did not finish (exit code " + exitCode + "); see above.");
        }
    }
}
