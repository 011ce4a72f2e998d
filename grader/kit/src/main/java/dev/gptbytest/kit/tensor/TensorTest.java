package dev.gptbytest.kit.tensor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that works with tensors: a test method may ask for an {@code NDManager}, and every tensor a test
 * makes is released when it ends.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(TensorExtension.class)
public @interface TensorTest {}
