/** Judges the learner's chapters and shows the result. */
package dev.gptbytest.grader.grade;
