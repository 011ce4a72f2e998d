/** Chapter 09: from logits to text, one token at a time. */
package dev.gptbytest.inference;
