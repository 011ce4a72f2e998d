/** Text for the terminal: 80 columns, colour only where it is wanted. */
package dev.gptbytest.grader.screen;
