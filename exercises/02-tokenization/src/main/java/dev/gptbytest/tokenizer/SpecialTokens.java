package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

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
    public List<Part> split(String text, Set<String> allowed) {
        return TODO.implement("2.16 find special tokens");
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
