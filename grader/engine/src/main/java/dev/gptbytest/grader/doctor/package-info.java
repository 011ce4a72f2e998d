/** Looks for what keeps the course from running on this machine, and says what helps. */
package dev.gptbytest.grader.doctor;
