/**
 * What a classification and an order refer to, as dated data: the catalogues of criteria for major hazards (重大隐患判定标准)
 * and the articles that measures are based on. What was in force on the day of an act decides about it, for ever.
 */
@NullMarked
package org.safetyvalve.hazard.criteria;

import org.jspecify.annotations.NullMarked;
