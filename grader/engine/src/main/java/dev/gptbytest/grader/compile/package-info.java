/** Compiles chapters in this JVM, and remembers what is compiled already. */
package dev.gptbytest.grader.compile;
