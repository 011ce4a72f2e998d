/** Chapter 03: token ids become vectors, text becomes batches, and the simplest model of all sets the bar. */
package dev.gptbytest.data;
