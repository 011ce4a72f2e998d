package dev.gptbytest.corpus.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatasetsTest {

    private static final Path HOME = Path.of("home");

    @Test
    @DisplayName("every name that the train command knows has a licence, a homepage and a secure address")
    void complete() {
        assertThat(Datasets.all())
                .extracting(Dataset::name)
                .contains("tinyshakespeare", "tinystories", "wikitext")
                .doesNotHaveDuplicates();
        assertThat(Datasets.all()).allSatisfy(dataset -> {
            assertThat(dataset.address().getScheme()).isEqualTo("https");
            assertThat(dataset.licence()).isNotBlank();
            assertThat(dataset.homepage()).startsWith("https://");
            if (dataset.sha256() != null) {
                assertThat(dataset.sha256()).matches("[0-9a-f]{64}");
            }
        });
        assertThat(Datasets.named("tinyshakespeare"))
                .get()
                .extracting(Dataset::bytes)
                .isEqualTo(1_115_394L);
        assertThat(Datasets.named("shakespear")).isEmpty();
    }

    @Test
    @DisplayName("the cache folder is where the platform keeps such files")
    void cacheFolder() {
        assertThat(CacheFolder.on("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".cache/gpt-by-test"));
        assertThat(CacheFolder.on("Linux", HOME, Map.of("XDG_CACHE_HOME", "there")))
                .isEqualTo(Path.of("there/gpt-by-test"));
        assertThat(CacheFolder.on("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Caches/gpt-by-test"));
        assertThat(CacheFolder.on("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/gpt-by-test"));
    }
}
