package dev.gptbytest.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.inference.Generator;
import dev.gptbytest.inference.SamplingSettings;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.Initializer;
import dev.gptbytest.tokenizer.CharTokenizer;
import dev.gptbytest.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GenerationMemoryTest {
    private static final int TOKENS = 2_000;
    private static final int WARM = 400;
    /** A step that forgot its smallest array of the cache, 2 KB, would take 6 MB; one that forgot its logits, more. */
    private static final long MOST_GROWTH_KILOBYTES = 6_000;

    @Test
    @DisplayName("Writing 2,000 tokens takes no more memory at the end than near the beginning")
    void flat() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell resident memory");
        Tokenizer letters = CharTokenizer.of(List.of("abcdefghijklmnopqrstuvwxyz")); // no end of text: it goes on
        GptConfig shape = new GptConfig(26, 64, 32, 2, 4, 2, 88, 10_000, 1e-5, true, 0);
        List<Long> resident = new ArrayList<>();
        List<Integer> arrays = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Gpt model = new Gpt(shape, Initializer.draw(shape, 1, manager), manager);
            int[] written = {0};
            new Generator(model, letters, manager)
                    .generate("a", TOKENS, new SamplingSettings(0, 0, 1, 0, 1, 1), piece -> {
                        written[0]++;
                        if (written[0] == WARM || written[0] == TOKENS - 100) {
                            fillYoungGeneration();
                            resident.add(residentKilobytes());
                            arrays.add(manager.getManagedArrays().size());
                        }
                    });
        }
        assertThat(resident).hasSize(2);
        assertThat(resident.get(1) - resident.get(0)).as("growth in KB").isLessThan(MOST_GROWTH_KILOBYTES);
        assertThat(arrays.get(1)).as("arrays alive").isEqualTo(arrays.get(0));
    }

    /** Touches all of Java's young generation, so that its own growth does not count. */
    private static void fillYoungGeneration() {
        long before = collections();
        List<byte[]> garbage = new ArrayList<>();
        while (collections() < before + 2) {
            garbage.add(new byte[1 << 16]);
            if (garbage.size() > 16) {
                garbage.clear();
            }
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static long residentKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
