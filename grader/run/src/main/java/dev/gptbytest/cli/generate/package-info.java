/** {@code gpt:generate}: text from a model. */
package dev.gptbytest.cli.generate;
