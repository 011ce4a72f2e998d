/**
 * A small language for probabilistic grammars whose texts have exactly one derivation each.
 *
 * <p>A grammar is a tree of {@link dev.gptbytest.corpus.tales.grammar.Node}s. The same tree is used four ways: to
 * sample a text, to parse a text, to compute the exact entropy of all texts, and to compute the exact expected number
 * of tokens of a text.
 *
 * <p>Because a text has one derivation only, its probability is the product of the probabilities of its choices, and
 * the entropy of the texts is the sum, over all choice points, of <i>P(the point is reached)</i> times <i>the entropy
 * of the choice made there</i> (chain rule; Shannon, 1948). No sampling is needed.
 */
package dev.gptbytest.corpus.tales.grammar;
