/** Where the catalogues and the articles are read from. */
@NullMarked
package org.safetyvalve.hazard.criteria.store;

import org.jspecify.annotations.NullMarked;
