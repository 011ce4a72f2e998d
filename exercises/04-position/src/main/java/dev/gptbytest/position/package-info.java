/** Chapter 04: how a model knows which token comes first. */
package dev.gptbytest.position;
