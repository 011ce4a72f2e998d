package dev.gptbytest.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties code to a numbered task of the course.
 *
 * <p>In a solution it marks what the learner writes: the stub of that method is {@link TODO#implement} with this very
 * text, for example {@code @Task("5.3 split the heads")}. On a check it names the task that the check belongs to, by its
 * number: {@code @Task("5.3")}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Task {
    /** The task's number, and in a solution a space and what there is to do. */
    String value();
}
