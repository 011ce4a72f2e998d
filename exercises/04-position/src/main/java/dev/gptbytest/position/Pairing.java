package dev.gptbytest.position;

/** Which two features {@link Rope} turns together. Both are in use; weights made for one do not fit the other. */
public enum Pairing {
    /** Feature {@code i} with {@code i + headDim/2}: Hugging Face's Llama, and our model. */
    HALF_SPLIT,
    /** Feature {@code 2i} with {@code 2i + 1}: the paper, and Meta's own Llama code. */
    INTERLEAVED
}
