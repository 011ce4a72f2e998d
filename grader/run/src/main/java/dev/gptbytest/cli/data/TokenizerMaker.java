package dev.gptbytest.cli.data;

import dev.gptbytest.run.Corpus;
import dev.gptbytest.run.Corpus.Passage;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.tokenizer.BytePairTrainer;
import dev.gptbytest.tokenizer.CharTokenizer;
import dev.gptbytest.tokenizer.RankFile;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.tokenizer.Tokenizers;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes the tokenizer that a training asks for. */
public final class TokenizerMaker {
    /** More text does not make a better vocabulary, only a slower start. */
    private static final long TRAINING_CHARACTERS = 20_000_000;

    private TokenizerMaker() {}

    /** Makes a tokenizer, from the corpus if it has to be learned. */
    public static Tokenizer make(RunConfig config, Corpus corpus) throws IOException {
        return switch (config.tokenizer()) {
            case "char" -> CharTokenizer.of(everything(corpus));
            case "gpt2" -> gpt2();
            default -> BytePairTrainer.train(beginning(corpus), config.vocabularySize());
        };
    }

    private static Tokenizer gpt2() throws IOException {
        try (InputStream ranks = RankFile.class.getClassLoader().getResourceAsStream(RankFile.GPT2_RESOURCE)) {
            if (ranks == null) {
                throw new IOException(RankFile.GPT2_RESOURCE + " is missing on the class path.");
            }
            return Tokenizers.gpt2(ranks);
        }
    }

    private static Iterable<String> beginning(Corpus corpus) {
        return () -> {
            long[] sum = {0};
            return texts(corpus.train())
                    .takeWhile(text -> sum[0] < TRAINING_CHARACTERS && (sum[0] += text.length()) >= 0)
                    .iterator();
        };
    }

    /** A character tokenizer must know the characters of the validation text, too. */
    private static Iterable<String> everything(Corpus corpus) {
        return () -> Stream.concat(
                        texts(corpus.train()), corpus.validation().stream().flatMap(TokenizerMaker::texts))
                .iterator();
    }

    private static Stream<String> texts(Iterable<Passage> passages) {
        return StreamSupport.stream(passages.spliterator(), false).map(Passage::text);
    }
}
