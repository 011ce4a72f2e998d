package dev.gptbytest.corpus.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Public texts known by name.
 *
 * <p>Only the hash of {@code tinyshakespeare} is pinned here. The others could not be verified against a second source
 * when this was written, so they are pinned on the machine that downloads them: see {@link Dataset#sha256}.
 */
public final class Datasets {

    private static final String SHAKESPEARE =
            "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt";
    private static final String STORIES = "https://huggingface.co/datasets/roneneldan/TinyStories";
    private static final String WIKITEXT = "https://wikitext.smerity.com/wikitext-103-raw-v1.zip";

    private static final List<Dataset> ALL = List.of(
            new Dataset(
                    "tinyshakespeare",
                    URI.create(SHAKESPEARE),
                    "tinyshakespeare.txt",
                    1_115_394,
                    "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
                    null,
                    null,
                    "public domain",
                    "https://github.com/karpathy/char-rnn"),
            tinyStories("tinystories", "TinyStoriesV2-GPT4-train.txt"),
            tinyStories("tinystories-valid", "TinyStoriesV2-GPT4-valid.txt"),
            wikitext("wikitext", "wiki.train.raw"),
            wikitext("wikitext-valid", "wiki.valid.raw"));

    private Datasets() {}

    private static Dataset tinyStories(String name, String file) {
        URI address = URI.create(STORIES + "/resolve/main/" + file);
        return new Dataset(name, address, file, -1, null, null, "<|endoftext|>", "CDLA-Sharing-1.0", STORIES);
    }

    private static Dataset wikitext(String name, String file) {
        return new Dataset(
                name,
                URI.create(WIKITEXT),
                "wikitext-103-raw-v1.zip",
                -1,
                null,
                "wikitext-103-raw/" + file,
                null,
                "CC BY-SA 3.0",
                "https://huggingface.co/datasets/Salesforce/wikitext");
    }

    public static List<Dataset> all() {
        return ALL;
    }

    /** The dataset of that name; for example {@code tinystories} to train on, {@code tinystories-valid} to validate. */
    public static Optional<Dataset> named(String name) {
        return ALL.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }
}
