package dev.gptbytest.corpus.tales.grammar;

import java.util.Random;

/** Fixed text: no choice, so no entropy. */
record Text(String text) implements Node {

    @Override
    public Path sample(Random random, Path path, StringBuilder out) {
        out.append(text);
        return path;
    }

    @Override
    public void parse(Reading reading, int at, Path path, Next next) {
        if (reading.sees(text, at)) {
            next.parse(at + text.length(), path);
        } else {
            reading.missed(text, at);
        }
    }

    @Override
    public Context survey(Context context, double reach, Survey survey) {
        survey.text(reach, context.shown(text));
        return context.afterText();
    }
}
