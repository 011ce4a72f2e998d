package dev.gptbytest.cli;

import dev.gptbytest.cli.eval.EvalCommand;
import dev.gptbytest.cli.generate.GenerateCommand;
import dev.gptbytest.cli.train.TrainCommand;
import dev.gptbytest.corpus.CorpusException;
import dev.gptbytest.kit.NotImplementedYet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs one program: {@code Main train preset=quick steps=100}. The working directory is the root of the course. Exit
 * code 0 for success, 1 for a training that failed, 2 for a mistake of the user.
 */
public final class Main {
    private static final Map<String, Command> COMMANDS = new TreeMap<>(
            Map.of("train", new TrainCommand(), "generate", new GenerateCommand(), "eval", new EvalCommand()));

    private Main() {}

    /** Runs a program and ends the JVM. */
    public static void main(String[] arguments) {
        int code = run(Arrays.asList(arguments), Terminal.ofThisProcess());
        if (!Interruption.isUnderWay()) { // a JVM that is going down already must not be asked to
            System.exit(code);
        }
    }

    /** Runs a program in this JVM. */
    static int run(List<String> arguments, Terminal terminal) {
        try {
            Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.get(0));
            if (command == null) {
                throw new UserMistake("The first argument names the program; it is one of "
                        + String.join(", ", COMMANDS.keySet()) + ".");
            }
            return command.run(Options.parse(arguments.subList(1, arguments.size())), Path.of(""), terminal);
        } catch (UserMistake | CorpusException e) {
            terminal.error(e.getMessage());
            return 2;
        } catch (NotImplementedYet e) {
            terminal.error("A class of yours is not finished: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            terminal.error("This should not have happened: " + e);
            e.printStackTrace(terminal.err());
            return 1;
        }
    }
}
