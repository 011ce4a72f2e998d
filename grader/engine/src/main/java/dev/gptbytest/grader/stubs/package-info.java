/** Makes the learner's stubs out of the solutions. */
package dev.gptbytest.grader.stubs;
