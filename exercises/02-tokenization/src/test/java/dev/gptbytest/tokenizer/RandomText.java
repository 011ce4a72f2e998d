package dev.gptbytest.tokenizer;

import java.util.Random;

/** Valid Unicode from a seed, with what tokenizers stumble over: many scripts, spaces, line breaks, digits. */
final class RandomText {
    private static final int[][] RANGES = {
        {'a', 'z'},
        {'a', 'c'},
        {' ', ' '},
        {'\t', '\r'},
        {'0', '9'},
        {'!', '/'},
        {0x80, 0x24F},
        {0x300, 0x330},
        {0x600, 0x6FF},
        {0x2000, 0x2070},
        {0x3040, 0x30FF},
        {0x4E00, 0x5000},
        {0x1F600, 0x1F650},
        {0x1D400, 0x1D450},
        {0x10000, 0x10FFFF}
    };

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    String next(int characters) {
        StringBuilder text = new StringBuilder();
        int[] range = RANGES[0];
        for (int i = 0; i < characters; i++) {
            if (random.nextInt(3) == 0) {
                range = RANGES[random.nextInt(RANGES.length)];
            }
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }
}
