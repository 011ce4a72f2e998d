/** Puts the learner's finished chapters and the reference's together, and starts the programs on them. */
package dev.gptbytest.grader.launch;
