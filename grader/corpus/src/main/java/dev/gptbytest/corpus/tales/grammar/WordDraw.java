package dev.gptbytest.corpus.tales.grammar;

import java.util.Random;

/** A word drawn afresh from a list, every word with the same probability. */
record WordDraw(String prefix, WordList list, String form) implements Node {

    WordDraw {
        list.requireDistinct(form);
    }

    @Override
    public Path sample(Random random, Path path, StringBuilder out) {
        Word word = list.words().get(random.nextInt(list.size()));
        out.append(prefix).append(word.form(form));
        return path.draw(list.name(), word, logProbability());
    }

    @Override
    public void parse(Reading reading, int at, Path path, Next next) {
        boolean found = false;
        for (Word word : list.words()) {
            String text = prefix + word.form(form);
            if (reading.seesWord(text, at)) {
                found = true;
                next.parse(at + text.length(), path.draw(list.name(), word, logProbability()));
            }
        }
        if (!found) {
            reading.missedWord(list.name(), prefix.length(), at);
        }
    }

    @Override
    public Context survey(Context context, double reach, Survey survey) {
        survey.choice(reach, -logProbability());
        for (Word word : list.words()) {
            survey.text(reach / list.size(), context.shown(prefix + word.form(form)));
        }
        return context.afterText();
    }

    private double logProbability() {
        return -Math.log(list.size());
    }
}
