package dev.gptbytest.corpus.download;

/** Is told how a download goes on. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (received, total) -> {};

    /**
     * @param received bytes on disk, with those of earlier attempts
     * @param total bytes of the whole file, or -1 if the server does not say
     */
    void at(long received, long total);
}
