package dev.gptbytest.corpus.download;

import java.net.URI;

/**
 * A public text and where it comes from.
 *
 * @param name what the user types
 * @param address where it is downloaded from
 * @param fileName its name in the cache folder
 * @param bytes its size, or -1 if not known
 * @param sha256 its SHA-256 in hexadecimal, or null if it is not pinned: then the hash of the first download is kept
 *     beside the file, and later runs notice a change
 * @param member the text within, if the file is a zip, or null
 * @param marker what stands between documents within the text, or null
 * @param licence short name of its licence
 * @param homepage where to read about it
 */
public record Dataset(
        String name,
        URI address,
        String fileName,
        long bytes,
        String sha256,
        String member,
        String marker,
        String licence,
        String homepage) {}
