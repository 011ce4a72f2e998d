package dev.gptbytest.plugin;

import dev.gptbytest.grader.screen.HelpScreen;
import dev.gptbytest.grader.screen.Terminal;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows all goals on one screen. */
@Mojo(name = "help", aggregator = true, threadSafe = true, requiresProject = false)
public final class HelpMojo extends AbstractMojo {
    @Override
    public void execute() {
        Terminal terminal = new Terminal();
        terminal.print(HelpScreen.render(terminal.style()));
    }
}
