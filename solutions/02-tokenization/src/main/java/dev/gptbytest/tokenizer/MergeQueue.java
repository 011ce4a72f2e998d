package dev.gptbytest.tokenizer;

import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Encodes one very long piece, say a million equal letters. Looking at all pairs after each merge would take the square of
 * its length. Here the tokens are a linked list, and a queue knows the possible merges: {@code n log n}.
 */
final class MergeQueue {
    private static final int NONE = -1;

    /** A merge that was possible when it was queued; at equal rank the leftmost comes first. */
    private record Candidate(int rank, int left, int right) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(left, other.left);
        }
    }

    private final Merges merges;
    private final int[] ids; // by position; NONE where a token was swallowed by its left neighbour
    private final int[] previous;
    private final int[] next;
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

    MergeQueue(Merges merges, int[] bytes) {
        this.merges = merges;
        ids = bytes.clone();
        previous = IntStream.range(-1, ids.length - 1).toArray();
        next = IntStream.rangeClosed(1, ids.length).toArray();
        next[ids.length - 1] = NONE;
        for (int i = 0; i + 1 < ids.length; i++) {
            offer(i, i + 1);
        }
    }

    int[] encode() {
        while (!queue.isEmpty()) {
            Candidate candidate = queue.poll();
            if (isStillThere(candidate)) {
                merge(candidate);
            }
        }
        return IntStream.of(ids).filter(id -> id != NONE).toArray();
    }

    private boolean isStillThere(Candidate candidate) {
        Pair pair = merges.get(candidate.rank()).pair();
        return ids[candidate.left()] == pair.left()
                && ids[candidate.right()] == pair.right()
                && next[candidate.left()] == candidate.right();
    }

    private void merge(Candidate candidate) {
        int left = candidate.left();
        int after = next[candidate.right()];
        ids[left] = merges.get(candidate.rank()).id();
        ids[candidate.right()] = NONE;
        next[left] = after;
        offer(previous[left], left);
        if (after != NONE) {
            previous[after] = left;
        }
        offer(left, after);
    }

    private void offer(int left, int right) {
        if (left != NONE && right != NONE) {
            int rank = merges.rank(ids[left], ids[right]);
            if (rank != Merges.NEVER) {
                queue.add(new Candidate(rank, left, right));
            }
        }
    }
}
