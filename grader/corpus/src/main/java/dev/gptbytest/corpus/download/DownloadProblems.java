package dev.gptbytest.corpus.download;

import dev.gptbytest.corpus.CorpusException;
import java.nio.file.Path;

/** What can go wrong with a download, each in one sentence that ends with what to do. */
record DownloadProblems(Dataset dataset, Path target) {

    CorpusException offline(Throwable cause) {
        return new CorpusException(
                "Cannot reach " + dataset.address().getHost() + " to download " + dataset.name()
                        + "; connect to the network, or fetch " + dataset.address() + " by other means and save it as "
                        + target.getFileName() + " in the folder " + target.getParent() + ".",
                cause);
    }

    CorpusException status(int status) {
        String what = status == 404 ? "is no longer there (status 404)" : "was refused with status " + status;
        return new CorpusException(
                "The file " + dataset.address() + " " + what + "; look for " + dataset.name() + " at "
                        + dataset.homepage() + " and save it as " + target.getFileName() + " in the folder "
                        + target.getParent() + ".");
    }

    CorpusException cutOff(long received, long total, Throwable cause) {
        String of = total < 0 ? "" : " of " + total;
        return new CorpusException(
                "The download of " + dataset.name() + " was cut off after " + received + of
                        + " bytes; run the command again, it goes on from there.",
                cause);
    }

    CorpusException wrongHash(String actual) {
        return new CorpusException("The download of " + dataset.name() + " from " + dataset.address()
                + " is not the expected file (SHA-256 " + actual + ", expected " + dataset.sha256()
                + ") and was deleted; run the command again, or fetch the file by other means from "
                + dataset.homepage() + ".");
    }

    CorpusException busy(Path part) {
        return new CorpusException("Another run is downloading " + dataset.name() + " to " + part
                + " right now; wait for it and run the command again.");
    }

    CorpusException disk(Exception cause) {
        return new CorpusException(
                "Cannot write " + target + " (" + cause.getMessage() + "); free some space or choose another folder.",
                cause);
    }
}
