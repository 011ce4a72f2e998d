/** Chapter 07: the whole model, from token ids to logits. */
package dev.gptbytest.model;
