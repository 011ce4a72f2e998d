/** Chapter 08: loss, optimizer, schedule, precision, checkpoints, and the loop around them. */
package dev.gptbytest.training;
