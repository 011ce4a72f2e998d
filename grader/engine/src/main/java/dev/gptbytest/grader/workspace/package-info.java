/** The folders of the course and what the learner has done in them. */
package dev.gptbytest.grader.workspace;
