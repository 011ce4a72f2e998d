package dev.gptbytest.corpus.files;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What can be wrong with a file, said in one sentence. */
final class FileProblems {

    private FileProblems() {}

    static CorpusException missing(Path path) {
        return new CorpusException("There is no file or folder " + path.toAbsolutePath() + "; check the path.");
    }

    static CorpusException unreadable(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return missing(path);
        }
        String why = e instanceof AccessDeniedException ? "you have no permission to read it" : e.getMessage();
        return new CorpusException(path.toAbsolutePath() + " cannot be read: " + why + ".", e);
    }

    static CorpusException tooShort(Path path, long bytes) {
        String kind = Files.isDirectory(path) ? "The text in folder " : "The text ";
        return new CorpusException(
                bytes == 0
                        ? kind + path + " is empty; give a text of at least " + TextFiles.MINIMUM_BYTES + " bytes."
                        : kind + path + " is too short to train on: " + bytes + " bytes, and at least "
                                + TextFiles.MINIMUM_BYTES + " are needed.");
    }
}
