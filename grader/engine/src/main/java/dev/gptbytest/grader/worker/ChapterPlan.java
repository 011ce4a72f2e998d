package dev.gptbytest.grader.worker;

import java.util.List;

/**
 * The checks of one chapter, ready to run.
 *
 * @param id the chapter's
 * @param classPath the chapter's classes first, then its checks, resources, and the reference of earlier chapters
 * @param testClasses names of the test classes
 * @param checks ids of all checks in them
 */
public record ChapterPlan(String id, List<String> classPath, List<String> testClasses, List<String> checks) {}
