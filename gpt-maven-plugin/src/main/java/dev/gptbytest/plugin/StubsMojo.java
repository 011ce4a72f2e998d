package dev.gptbytest.plugin;

import dev.gptbytest.grader.stubs.StubTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * For maintainers: writes the stubs in {@code exercises/} from {@code solutions/}, over whatever is there. With {@code
 * -Dgpt.check} it only compares, and fails with the list of files that differ.
 */
@Mojo(name = "stubs", aggregator = true, threadSafe = true, requiresProject = false)
public final class StubsMojo extends GptMojo {
    @Override
    void run(Path root) throws MojoFailureException {
        StubTree tree = new StubTree(root);
        if (!isOn("check")) {
            List<Path> written = tree.write();
            written.forEach(file -> getLog().info(file.toString()));
            getLog().info(written.size() + " files written");
            return;
        }
        List<Path> files = tree.differences();
        if (!files.isEmpty()) {
            throw new MojoFailureException(files.stream()
                            .map(Path::toString)
                            .collect(Collectors.joining("\n  ", "Not the stubs of solutions/:\n  ", ""))
                    + "\nRun: mvn gpt:stubs");
        }
    }
}
