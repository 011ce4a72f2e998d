package dev.gptbytest.kit.safetensors;

import java.io.IOException;

/** A safetensors file that cannot be used; the message names the file and the damage in one sentence. */
public final class SafeTensorsException extends IOException {
    private static final long serialVersionUID = 1L;

    SafeTensorsException(String message) {
        super(message);
    }
}
