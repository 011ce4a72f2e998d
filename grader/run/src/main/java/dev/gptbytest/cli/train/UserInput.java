package dev.gptbytest.cli.train;

import dev.gptbytest.cli.UserMistake;
import java.util.function.Supplier;

/** While settings and texts are being read, an argument that is refused came from the user. */
public final class UserInput {
    private UserInput() {}

    /** Calls something, and turns what it refuses into a {@link UserMistake}. */
    public static <T> T check(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}
