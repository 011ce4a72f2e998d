package dev.gptbytest.inference;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.model.LanguageModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Looks for the most likely text instead of the most likely next token, by following several beginnings at once.
 */
public final class BeamSearch {
    private final LanguageModel model;
    private final OptionalInt endOfText;
    private final NDManager manager;

    /**
     * A search.
     *
     * @param model predicts
     * @param endOfText the id that ends a text, if there is one
     * @param manager decides the device
     */
    public BeamSearch(LanguageModel model, OptionalInt endOfText, NDManager manager) {
        this.model = model;
        this.endOfText = endOfText;
        this.manager = manager;
    }

    /**
     * Searches. Of the {@code 2 · width} best continuations of each step, those that end the text are finished if they
     * are among the first {@code width}, and the first {@code width} others are followed. The search is over when no beam
     * can get better than the finished ones, or is as long as allowed. The model is switched out of training, and back in
     * afterwards.
     *
     * @param prompt the ids to continue, at least 1
     * @param width how many beams to follow; 1 is a greedy search
     * @param maxTokens the most tokens to write
     * @param lengthPenalty see {@link Beam#score}; 0 or above
     * @return at most {@code width} beams, the best score first
     * @throws IllegalArgumentException if a number is too small, or the text would not fit into the model's context
     */
    @Task("9.20 beam search")
    public List<Beam> search(int[] prompt, int width, int maxTokens, double lengthPenalty) {
        requireSense(prompt, width, maxTokens, lengthPenalty);
        List<Beam> finished = new ArrayList<>();
        List<Beam> alive = List.of(Beam.EMPTY);
        boolean wasTraining = model.isTraining();
        model.training(false);
        try (CachedReader reader = new CachedReader(model, manager)) {
            float[][] logits = reader.readAll(new int[][] {prompt}); // (1, V)
            while (true) {
                List<Continuation> followed = step(alive, logits, width, finished);
                alive = grow(alive, followed);
                if (isOver(alive, finished, width, maxTokens, lengthPenalty)) {
                    break;
                }
                reader.cache()
                        .select(followed.stream().mapToInt(Continuation::row).toArray());
                logits = reader.readAll( // (beams, V)
                        followed.stream().map(next -> new int[] {next.token()}).toArray(int[][]::new));
            }
        } finally {
            model.training(wasTraining);
        }
        finished.addAll(alive);
        return best(finished, width, lengthPenalty);
    }

    /** Chooses the continuations to follow, and finishes the beams that end the text. */
    private List<Continuation> step(List<Beam> alive, float[][] logits, int width, List<Beam> finished) {
        List<Continuation> followed = new ArrayList<>();
        List<Continuation> candidates = Continuation.best(alive, logits, 2 * width);
        for (int rank = 0; rank < candidates.size(); rank++) {
            Continuation next = candidates.get(rank);
            if (!endOfText.equals(OptionalInt.of(next.token()))) {
                followed.add(next);
            } else if (rank < width) {
                finished.add(alive.get(next.row()).then(next, true));
            }
        }
        return followed.subList(0, Math.min(width, followed.size()));
    }

    private static List<Beam> grow(List<Beam> alive, List<Continuation> followed) {
        return followed.stream()
                .map(next -> alive.get(next.row()).then(next, false))
                .toList();
    }

    /** No beam can get better than its sum is now, divided as for the longest text: the sum only falls. */
    private static boolean isOver(
            List<Beam> alive, List<Beam> finished, int width, int maxTokens, double lengthPenalty) {
        if (alive.isEmpty() || alive.get(0).tokens().size() == maxTokens) {
            return true;
        }
        if (finished.size() < width) {
            return false;
        }
        double hope = alive.get(0).logProbability() / Math.pow(maxTokens, lengthPenalty);
        return hope <= best(finished, width, lengthPenalty).get(width - 1).score(lengthPenalty);
    }

    private static List<Beam> best(List<Beam> beams, int count, double lengthPenalty) {
        Comparator<Beam> byScore = Comparator.comparingDouble(beam -> beam.score(lengthPenalty));
        return beams.stream().sorted(byScore.reversed()).limit(count).toList();
    }

    /** Refuses what cannot be searched. */
    void requireSense(int[] prompt, int width, int maxTokens, double lengthPenalty) {
        if (prompt.length < 1 || width < 1 || maxTokens < 1 || !(lengthPenalty >= 0)) {
            throw new IllegalArgumentException("A beam search needs a prompt, a width and a limit of at least 1, and a"
                    + " length penalty of at least 0, but the prompt has " + prompt.length + " tokens, the width is "
                    + width + ", the limit " + maxTokens + " and the penalty " + lengthPenalty + ".");
        }
        long longest = (long) prompt.length + maxTokens - 1; // the last token is not read again
        if (longest > model.context()) {
            throw new IllegalArgumentException("A prompt of " + prompt.length + " tokens and " + maxTokens
                    + " new ones do not fit into the model's context of " + model.context()
                    + "; shorten the prompt or write less.");
        }
    }
}
