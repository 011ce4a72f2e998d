package dev.gptbytest.corpus.tales;

import dev.gptbytest.corpus.tales.grammar.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grades generated stories: the parser of the grammar is the judge. */
public final class StoryScorer {

    private static final int REASONS = 5;

    private final Set<String> training;

    /** @param training stories that the model was trained on, to tell what is learned by heart; may be empty */
    public StoryScorer(Collection<String> training) {
        this.training = Set.copyOf(training);
    }

    /**
     * What a set of stories is worth. All shares are of all stories, between 0 and 1.
     *
     * @param stories how many were graded
     * @param wellFormed share that the grammar can say, so with hero, friend, things and pronouns consistent
     * @param distinct share that remains when repetitions are counted once
     * @param unseen share that is not, word for word, in the training stories
     * @param reasons why the first ill-formed stories are ill-formed
     */
    public record Score(int stories, double wellFormed, double distinct, double unseen, List<String> reasons) {}

    /** @throws IllegalArgumentException if there is no story */
    public Score score(List<String> stories) {
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("There are no stories to score.");
        }
        int wellFormed = 0;
        int unseen = 0;
        Set<String> distinct = new HashSet<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            String story = stories.get(i).strip();
            Verdict verdict = Tales.judge(story);
            wellFormed += verdict.wellFormed() ? 1 : 0;
            unseen += training.contains(story) ? 0 : 1;
            distinct.add(story);
            if (!verdict.wellFormed() && reasons.size() < REASONS) {
                reasons.add("story " + (i + 1) + ": " + verdict.reason());
            }
        }
        double n = stories.size();
        return new Score(stories.size(), wellFormed / n, distinct.size() / n, unseen / n, List.copyOf(reasons));
    }
}
