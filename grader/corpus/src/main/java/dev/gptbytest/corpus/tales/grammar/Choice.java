package dev.gptbytest.corpus.tales.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One of several pieces, each with a probability in proportion to its weight. */
public final class Choice implements Node {

    private final String name;
    private final List<Option> options;
    private final double total;

    /** An alternative: what it is called in a derivation, how often it is taken, what it says. */
    public record Option(String name, double weight, Node node) {

        public Option {
            if (!(weight > 0)) {
                throw new IllegalArgumentException(
                        "Option " + name + " has weight " + weight + "; it must be above 0.");
            }
        }
    }

    private Choice(String name, List<Option> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Choice " + name + " has no option.");
        }
        this.name = name;
        this.options = List.copyOf(options);
        this.total = options.stream().mapToDouble(Option::weight).sum();
    }

    public static Choice of(String name, List<Option> options) {
        return new Choice(name, options);
    }

    /** All alternatives with the same probability, named 1, 2, 3 … */
    public static Choice evenly(String name, List<Node> nodes) {
        List<Option> options = new ArrayList<>();
        for (Node node : nodes) {
            options.add(new Option(String.valueOf(options.size() + 1), 1, node));
        }
        return new Choice(name, options);
    }

    @Override
    public Path sample(Random random, Path path, StringBuilder out) {
        Option option = pick(random.nextDouble() * total);
        return option.node().sample(random, path.choose(name, option.name(), logProbability(option)), out);
    }

    private Option pick(double point) {
        for (Option option : options) {
            point -= option.weight();
            if (point < 0) {
                return option;
            }
        }
        return options.get(options.size() - 1);
    }

    @Override
    public void parse(Reading reading, int at, Path path, Next next) {
        for (Option option : options) {
            option.node().parse(reading, at, path.choose(name, option.name(), logProbability(option)), next);
        }
    }

    @Override
    public Context survey(Context context, double reach, Survey survey) {
        double entropy = 0; // H = -sum p log p
        Context after = null;
        for (Option option : options) {
            double p = option.weight() / total;
            entropy -= p * Math.log(p);
            Context end = option.node().survey(context, reach * p, survey);
            after = after == null ? end : after.or(end);
        }
        survey.choice(reach, entropy);
        return after;
    }

    private double logProbability(Option option) {
        return Math.log(option.weight() / total);
    }
}
