/** Chapter 01: tensors, shapes, broadcasting, gradients, and whose memory it is. */
package dev.gptbytest.tensor;
