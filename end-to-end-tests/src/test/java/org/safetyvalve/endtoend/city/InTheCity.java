package org.safetyvalve.endtoend.city;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need the whole system, which they take as a parameter {@link City}. It is started for the first of them, and skipped,
 * with the reason, where the executables are not built.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CityExtension.class)
public @interface InTheCity {}
