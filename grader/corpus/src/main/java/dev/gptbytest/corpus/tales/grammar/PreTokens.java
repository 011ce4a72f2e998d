package dev.gptbytest.corpus.tales.grammar;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts text where GPT-2's tokenizer cuts it before it merges bytes (Radford et al., 2019): {@code " word"}, {@code ","}. */
public final class PreTokens {

    private static final Pattern PATTERN =
            Pattern.compile("'(?:[sdmt]|ll|ve|re)| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

    private PreTokens() {}

    public static List<String> of(String text) {
        return PATTERN.matcher(text).results().map(MatchResult::group).toList();
    }
}
