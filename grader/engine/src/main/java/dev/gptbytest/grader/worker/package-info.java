/** Runs checks in a JVM of its own, where they may loop, exit, or eat all memory without hurting each other's results. */
package dev.gptbytest.grader.worker;
