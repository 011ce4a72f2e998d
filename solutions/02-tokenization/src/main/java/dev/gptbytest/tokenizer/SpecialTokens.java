package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens that stand for no text, such as {@code <|endoftext|>}: found only where the caller allows them. */
public final class SpecialTokens {
    /** A part of a text: ordinary text, or exactly one special token. */
    public record Part(String text, boolean special) {}

    private final Map<String, Integer> ids;
    private final Map<Integer, String> texts = new HashMap<>();

    /** Takes the tokens' texts and ids; their order is kept. */
    public SpecialTokens(Map<String, Integer> ids) {
        this.ids = new LinkedHashMap<>(ids);
        ids.forEach((text, id) -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A special token needs a text.");
            }
            if (texts.put(id, text) != null) {
                throw new IllegalArgumentException("Two special tokens share the id " + id + ".");
            }
        });
    }

    /**
     * Cuts a text at the special tokens that are allowed. Where one is the beginning of another, the longer one is found.
     * Any other special token is ordinary text.
     *
     * @param text the text
     * @param allowed texts of special tokens
     * @return the parts in order, none of them empty; joined they are the text
     * @throws IllegalArgumentException if an allowed token is not a special token
     */
    @Task("2.15 find special tokens")
    public List<Part> split(String text, Set<String> allowed) {
        requireKnown(allowed);
        List<Part> parts = new ArrayList<>();
        int end = 0;
        if (!allowed.isEmpty()) {
            String anyOf = allowed.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed()) // a pattern takes the first that fits
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            Matcher found = Pattern.compile(anyOf).matcher(text);
            while (found.find()) {
                addText(parts, text.substring(end, found.start()));
                parts.add(new Part(found.group(), true));
                end = found.end();
            }
        }
        addText(parts, text.substring(end));
        return parts;
    }

    private static void addText(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false));
        }
    }

    /** Throws unless each of these is a special token. */
    void requireKnown(Set<String> allowed) {
        for (String token : allowed) {
            if (!ids.containsKey(token)) {
                throw new IllegalArgumentException("\"" + token + "\" is no special token of this tokenizer; it has "
                        + (ids.isEmpty() ? "none" : String.join(", ", ids.keySet())) + ".");
            }
        }
    }

    /** The id of a special token. */
    public OptionalInt id(String text) {
        Integer id = ids.get(text);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Whether an id is that of a special token. */
    public boolean contains(int id) {
        return texts.containsKey(id);
    }

    /** The text of a special token. */
    public String text(int id) {
        return texts.get(id);
    }

    Map<String, Integer> all() {
        return ids;
    }
}
