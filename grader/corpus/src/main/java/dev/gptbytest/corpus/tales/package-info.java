/** The embedded corpus: little stories from a grammar of our own, with a known optimum and a judge. */
package dev.gptbytest.corpus.tales;
