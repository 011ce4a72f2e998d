package dev.gptbytest.corpus.download;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes one text out of a zip and keeps it beside the zip. */
final class Unzip {

    private Unzip() {}

    static Path member(Path zip, String member) throws IOException {
        Path target = zip.resolveSibling(Path.of(member).getFileName());
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(member);
            if (entry == null) {
                throw new CorpusException(zip + " does not contain " + member + "; delete it and download it again.");
            }
            if (!Files.exists(target) || Files.size(target) != entry.getSize()) {
                Path part = target.resolveSibling(target.getFileName() + ".part");
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (ZipException e) {
            throw new CorpusException(zip + " is not a whole zip file; delete it and download it again.", e);
        }
        return target;
    }
}
