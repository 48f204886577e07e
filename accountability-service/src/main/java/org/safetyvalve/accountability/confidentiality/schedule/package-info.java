/** What is looked for from time to time. */
@NullMarked
package org.safetyvalve.accountability.confidentiality.schedule;

import org.jspecify.annotations.NullMarked;
