package dev.gptbytest.tokenizer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Tokens in the order of their ids, found both ways. */
public final class Vocabulary {
    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * Numbers the tokens from 0.
     *
     * @throws IllegalArgumentException if a token occurs twice
     */
    public Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (String token : tokens) {
            if (ids.put(token, ids.size()) != null) {
                throw new IllegalArgumentException("The vocabulary has the token \"" + token + "\" twice.");
            }
        }
    }

    /** The id of a token, or nothing if it is not in the vocabulary. */
    public OptionalInt id(String token) {
        Integer id = ids.get(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /**
     * The token of an id.
     *
     * @throws IllegalArgumentException if the id is unknown
     */
    public String token(int id) {
        if (id < 0 || id >= tokens.size()) {
            throw unknownId(id, tokens.size());
        }
        return tokens.get(id);
    }

    /** All tokens, by id. */
    public List<String> tokens() {
        return tokens;
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    static IllegalArgumentException unknownId(int id, int size) {
        return new IllegalArgumentException("No token has the id " + id + "; the vocabulary has " + size
                + " ids, from 0. Were these ids made by another tokenizer?");
    }
}
