/**
 * What the stories are about: the words, the cast, and one class for each plot.
 *
 * <p>A plot is a list of beats, and a beat is a sentence that can be said in several ways. Start with {@link
 * dev.gptbytest.corpus.tales.plot.LostThing}.
 */
package dev.gptbytest.corpus.tales.plot;
