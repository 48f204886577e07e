/** Key supervisions by REST. */
@NullMarked
package org.safetyvalve.accountability.keysupervisions.web;

import org.jspecify.annotations.NullMarked;
