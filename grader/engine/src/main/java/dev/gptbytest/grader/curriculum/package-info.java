/** The course's chapters and the checks in them. */
package dev.gptbytest.grader.curriculum;
