package dev.gptbytest.corpus.download;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where downloads are kept on this platform. */
public final class CacheFolder {

    private static final String NAME = "gpt-by-test";

    private CacheFolder() {}

    public static Path standard() {
        return on(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path on(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (isSet(local) ? Path.of(local) : home.resolve("AppData").resolve("Local")).resolve(NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return (isSet(cache) ? Path.of(cache) : home.resolve(".cache")).resolve(NAME);
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
