package org.safetyvalve.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs a {@link org.safetyvalve.platform.store.DurableStore}. Where the machine can't have one it is skipped and says why;
 * with the environment variable {@code SAFETYVALVE_DURABLE_STORE=required}, as continuous integration sets it, it fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(DurableStoreCondition.class)
public @interface NeedsDurableStore {}
