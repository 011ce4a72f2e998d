package dev.gptbytest.corpus.tales;

import dev.gptbytest.corpus.files.Piece;
import dev.gptbytest.corpus.files.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stories as a source of documents: a given number of them, or as many as fit into a number of bytes. */
public final class TalesSource implements TextSource {

    private final String name;
    private final Supplier<Stream<String>> stories;

    private TalesSource(String name, Supplier<Stream<String>> stories) {
        this.name = name;
        this.stories = stories;
    }

    public static TalesSource training(long stories, long seed) {
        return new TalesSource("tales", () -> Tales.training(seed).limit(stories));
    }

    public static TalesSource validation(long stories, long seed) {
        return new TalesSource(
                "tales (validation)", () -> Tales.validation(seed).limit(stories));
    }

    /** As many stories as fit into a number of bytes, at least one. */
    public static TalesSource trainingBytes(long bytes, long seed) {
        return new TalesSource("tales", () -> upTo(bytes, Tales.training(seed)));
    }

    /** As many stories as fit into a number of bytes, at least one. */
    public static TalesSource validationBytes(long bytes, long seed) {
        return new TalesSource("tales (validation)", () -> upTo(bytes, Tales.validation(seed)));
    }

    private static Stream<String> upTo(long bytes, Stream<String> stories) {
        long[] sum = {0};
        return stories.takeWhile(story -> {
            boolean first = sum[0] == 0;
            sum[0] += story.getBytes(StandardCharsets.UTF_8).length;
            return first || sum[0] <= bytes;
        });
    }

    /** The stories themselves. */
    public Stream<String> stories() {
        return stories.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean documents() {
        return true;
    }

    @Override
    public Stream<Piece> pieces() {
        return stories().map(story -> new Piece(story, true));
    }
}
