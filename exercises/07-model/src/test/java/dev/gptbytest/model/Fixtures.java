package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.attention.AttentionCache;
import java.util.ArrayList;
import java.util.List;

/** Small things that several checks of this chapter need. All axes have different lengths. */
final class Fixtures {
    /** The shape of the golden models. */
    static GptConfig config(boolean tied) {
        return new GptConfig(31, 9, 24, 3, 6, 2, 40, 500_000, 1e-5, tied, 0);
    }

    static NDArray ids(NDManager manager, long[]... rows) {
        NDList list = new NDList();
        for (long[] row : rows) {
            list.add(manager.create(row));
        }
        return NDArrays.stack(list); // (B, T)
    }

    /** Columns {@code from} to {@code to - 1} of the second axis. */
    static NDArray columns(NDArray array, long from, long to) {
        return array.get(new NDIndex().addAllDim().addSliceDim(from, to));
    }

    static List<AttentionCache> growingCaches(int layers) {
        List<AttentionCache> caches = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            caches.add(new GrowingCache());
        }
        return caches;
    }

    /** The simplest cache: glue the new behind the old. */
    private static final class GrowingCache implements AttentionCache {
        private KeyValues all;

        @Override
        public int length() {
            return all == null ? 0 : (int) all.keys().size(2);
        }

        @Override
        public KeyValues append(NDArray keys, NDArray values) {
            all = all == null
                    ? new KeyValues(keys, values)
                    : new KeyValues(all.keys().concat(keys, 2), all.values().concat(values, 2));
            return all;
        }
    }

    private Fixtures() {}
}
