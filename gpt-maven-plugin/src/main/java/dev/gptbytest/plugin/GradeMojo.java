package dev.gptbytest.plugin;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.grade.Grade;
import dev.gptbytest.grader.grade.GradeJson;
import dev.gptbytest.grader.grade.GradeScreen;
import dev.gptbytest.grader.grade.Grader;
import dev.gptbytest.grader.screen.Terminal;
import dev.gptbytest.grader.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows how far you are: all chapters, the check to work on, the next command.
 *
 * <p>{@code -Dgpt.chapter=05} looks at one chapter with all its checks, {@code -Dgpt.all} lists every check, {@code
 * -Dgpt.strict} fails the build while anything is red. Everything is also in {@code target/gpt/grade.json}.
 */
@Mojo(name = "grade", aggregator = true, threadSafe = true, requiresProject = false)
public final class GradeMojo extends GptMojo {
    @Override
    void run(Path root) throws Exception {
        Workspace workspace = new Workspace(root);
        Curriculum curriculum = Curriculum.load(root);
        String wanted = options().get("chapter");
        List<Chapter> chapters = wanted == null ? curriculum.chapters() : List.of(curriculum.chapter(wanted));
        Grade grade = new Grader(workspace, curriculum, libraries(), Clock.systemUTC()).grade(chapters);
        GradeJson.write(grade, root.resolve("target/gpt/grade.json"));
        Terminal terminal = new Terminal();
        terminal.print(new GradeScreen(workspace, terminal.style()).render(grade, wanted != null || isOn("all")));
        if (isOn("strict") && !grade.isAllGreen()) {
            throw new MojoFailureException(grade.redSummary());
        }
    }
}
