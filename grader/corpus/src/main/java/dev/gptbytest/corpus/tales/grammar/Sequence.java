package dev.gptbytest.corpus.tales.grammar;

import java.util.List;
import java.util.Random;

/** Pieces one after the other. */
public record Sequence(List<Node> nodes) implements Node {

    public Sequence {
        nodes = List.copyOf(nodes);
    }

    @Override
    public Path sample(Random random, Path path, StringBuilder out) {
        for (Node node : nodes) {
            path = node.sample(random, path, out);
        }
        return path;
    }

    @Override
    public void parse(Reading reading, int at, Path path, Next next) {
        parse(0, reading, at, path, next);
    }

    private void parse(int index, Reading reading, int at, Path path, Next next) {
        if (index == nodes.size()) {
            next.parse(at, path);
        } else {
            nodes.get(index).parse(reading, at, path, (end, behind) -> parse(index + 1, reading, end, behind, next));
        }
    }

    @Override
    public Context survey(Context context, double reach, Survey survey) {
        for (Node node : nodes) {
            context = node.survey(context, reach, survey);
        }
        return context;
    }
}
