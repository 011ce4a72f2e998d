package dev.gptbytest.tokenizer;

import java.util.Arrays;

/** A growing array of int. */
final class IntList {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int last() {
        return size == 0 ? -1 : numbers[size - 1];
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
