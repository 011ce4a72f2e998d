package dev.gptbytest.grader.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.grader.SampleCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path root;

    private SampleCourse course;

    @BeforeEach
    void write() {
        course = new SampleCourse(root);
    }

    @Test
    @DisplayName("a chapter is untouched, then in progress, then written")
    void states() {
        assertThat(state()).isEqualTo(LearnerState.UNTOUCHED);

        course.numbers("return 1;", "return TODO.implement(\"1.2 return two\");");
        assertThat(state()).isEqualTo(LearnerState.IN_PROGRESS);

        course.numbers("return 1;", "return 2; // was: return TODO.implement(\"1.2 return two\");");
        assertThat(state()).isEqualTo(LearnerState.WRITTEN);
    }

    @Test
    @DisplayName("a chapter without sources is not the learner's")
    void empty() throws IOException {
        Files.delete(root.resolve("exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java"));

        assertThat(state()).isEqualTo(LearnerState.UNTOUCHED);
    }

    @Test
    @DisplayName("the course is found from inside a chapter, and its absence told")
    void root() throws IOException {
        assertThat(CourseRoot.find(root.resolve("exercises/01-numbers/src"))).isEqualTo(root);
        assertThatThrownBy(() -> CourseRoot.find(root.getParent()))
                .hasMessageStartingWith("No GPT by Test course around ");
    }

    private LearnerState state() {
        return course.workspace().state(course.chapter("01"));
    }
}
