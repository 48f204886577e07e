package org.safetyvalve.endtoend.faults;

import java.util.Optional;

/**
 * What a schedule is made from: as far as the harness decides, everything in it follows from this.
 *
 * @param fault the one fault that it is to be about; empty when the seed decides
 */
public record Plan(long seed, Optional<String> fault) {}
