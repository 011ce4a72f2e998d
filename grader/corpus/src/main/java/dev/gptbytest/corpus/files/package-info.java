/**
 * Text of any size, from files and folders, never in memory as a whole.
 *
 * <p>Training and validation are not separated here: a plain text is split on its tokens by the dataset (the last tenth
 * is for validation), and {@link dev.gptbytest.corpus.tales.TalesSource} comes in two disjoint parts.
 */
package dev.gptbytest.corpus.files;
