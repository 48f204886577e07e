/** An event as it is stored and sent: its headers as the strings that go out, its body as bytes. */
@NullMarked
package org.safetyvalve.starter.events;

import org.jspecify.annotations.NullMarked;
