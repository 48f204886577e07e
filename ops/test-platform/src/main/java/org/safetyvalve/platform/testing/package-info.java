/** What a test needs of the world: one broker and one store for the whole test JVM, on ports of their own, gone when it ends. */
@NullMarked
package org.safetyvalve.platform.testing;

import org.jspecify.annotations.NullMarked;
