/** Reports as the one write keeps them; apart from them, how reporters can be reached. */
@NullMarked
package org.safetyvalve.hazard.reports.store;

import org.jspecify.annotations.NullMarked;
