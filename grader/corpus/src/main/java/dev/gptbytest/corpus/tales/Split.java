package dev.gptbytest.corpus.tales;

/** Decides by its text alone whether a story is for training or for validation. */
final class Split {

    static final int BUCKETS = 20;

    private Split() {}

    static boolean isValidation(String story) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
        for (int i = 0; i < story.length(); i++) {
            hash = (hash ^ story.charAt(i)) * 0x100000001b3L;
        }
        return Long.remainderUnsigned(mix(hash), BUCKETS) == 0;
    }

    /** The finaliser of MurmurHash3: spreads every bit over all others, so that seeds 1 and 2 have nothing in common. */
    static long mix(long bits) {
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
