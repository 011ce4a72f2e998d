package dev.gptbytest.tokenizer;

import java.io.IOException;

/** A tokenizer file that cannot be used; the message names the file and the damage in one sentence. */
public final class TokenizerFileException extends IOException {
    private static final long serialVersionUID = 1L;

    TokenizerFileException(String message) {
        super(message);
    }
}
