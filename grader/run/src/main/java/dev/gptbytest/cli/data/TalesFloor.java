package dev.gptbytest.cli.data;

import dev.gptbytest.corpus.tales.Tales;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The lowest loss that any model could reach: known for the tales, because we know how they were drawn. */
public final class TalesFloor {
    private TalesFloor() {}

    /**
     * The floor on the very stories that a training is examined on, in nats per token.
     *
     * @return nothing for other data
     */
    public static OptionalDouble of(RunConfig config, Tokenizer tokenizer) {
        if (!config.data().equals(Corpora.TALES)) {
            return OptionalDouble.empty();
        }
        Map<String, Integer> counted = new HashMap<>();
        int betweenStories = tokenizer.endOfText().isPresent() ? 1 : 0;
        return OptionalDouble.of(Tales.floorOn(
                Corpora.validationTales(config).stories().toList(),
                word -> counted.computeIfAbsent(word, text -> tokenizer.encode(text).length),
                betweenStories));
    }
}
