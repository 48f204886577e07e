package org.safetyvalve.hazard.criteria;

/**
 * A criterion that a hazard can be judged by, with when it is in force.
 *
 * @param id its catalogue and its code, for example {@code industry-trade-2023/11.3}
 */
public record Criterion(String id, Validity validity) {}
