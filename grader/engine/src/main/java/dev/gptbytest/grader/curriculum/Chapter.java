package dev.gptbytest.grader.curriculum;

/**
 * One chapter of the course.
 *
 * @param id two digits, as the learner types it: {@code 05}
 * @param folder its folder below {@code exercises/} and {@code solutions/}: {@code 05-attention}
 * @param title for people
 * @param page the page of the book, relative to the course's root
 * @param minutes how long it takes, about
 */
public record Chapter(String id, String folder, String title, String page, int minutes) {
    /** Returns the folder's name without its number: {@code attention}. */
    public String shortName() {
        return folder.substring(folder.indexOf('-') + 1);
    }
}
