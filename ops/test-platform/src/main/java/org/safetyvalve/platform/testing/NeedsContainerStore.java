package org.safetyvalve.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs MongoDB in a container: it runs with the Maven profile {@code containers} where Docker answers and the image can be
 * had, and is skipped elsewhere and says why.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ContainerStoreCondition.class)
public @interface NeedsContainerStore {}
