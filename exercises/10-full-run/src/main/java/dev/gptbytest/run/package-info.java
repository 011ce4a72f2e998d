/** Chapter 10: the full run, from a corpus to a trained model, and how to read what it says on the way. */
package dev.gptbytest.run;
