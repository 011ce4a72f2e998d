/** Chapter 05: how a token gathers what it needs from the tokens before it. */
package dev.gptbytest.attention;
