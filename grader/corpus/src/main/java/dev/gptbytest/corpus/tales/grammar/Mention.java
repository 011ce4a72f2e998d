package dev.gptbytest.corpus.tales.grammar;

import java.util.Random;

/** A role in some form. The first mention draws who or what plays the role, every later one repeats it. */
record Mention(String prefix, Role role, String form) implements Node {

    @Override
    public Path sample(Random random, Path path, StringBuilder out) {
        Word known = path.player(role);
        Word word = known != null ? known : role.draw(random, path);
        out.append(prefix).append(word.form(form));
        return known != null ? path : cast(path, word);
    }

    @Override
    public void parse(Reading reading, int at, Path path, Next next) {
        Word known = path.player(role);
        if (known != null) {
            parseKnown(known, reading, at, path, next);
        } else {
            parseFirst(reading, at, path, next);
        }
    }

    private void parseKnown(Word known, Reading reading, int at, Path path, Next next) {
        String text = prefix + known.form(form);
        if (reading.seesWord(text, at)) {
            next.parse(at + text.length(), path);
        } else {
            reading.missedRole(role, known, form, prefix.length(), at);
        }
    }

    private void parseFirst(Reading reading, int at, Path path, Next next) {
        boolean found = false;
        for (Word word : role.list().words()) {
            String text = prefix + word.form(form);
            if (role.probability(word, path) > 0 && reading.seesWord(text, at)) {
                found = true;
                next.parse(at + text.length(), cast(path, word));
            }
        }
        if (!found) {
            reading.missedFirst(role, path, form, prefix.length(), at);
        }
    }

    @Override
    public Context survey(Context context, double reach, Survey survey) {
        Context after = context.afterText();
        if (!context.knows(role)) {
            role.list().requireDistinct(form);
            survey.choice(reach, role.entropy());
            after = after.with(role);
        }
        for (Word word : role.list().words()) {
            survey.text(reach * role.probability(word), context.shown(prefix + word.form(form)));
        }
        return after;
    }

    private Path cast(Path path, Word word) {
        return path.cast(role, word, Math.log(role.probability(word, path)));
    }
}
