/** {@code gpt:eval}: how well a model knows a text. */
package dev.gptbytest.cli.eval;
