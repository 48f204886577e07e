package org.safetyvalve.starter.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the {@link org.safetyvalve.starter.write.CommandContext} of an endpoint that is open to anyone: whoever sends the command, it is nobody's,
 * and no trace leads back to its sender. All who use such an endpoint share one scope of keys, so that a key must be random.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfAnyone {}
