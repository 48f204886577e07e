package org.safetyvalve.console.registers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a standard's table says of a code.
 *
 * @param name what the code, or the narrowest class around it that is known, stands for
 */
public record CodeCheck(String standing, @Nullable String name, String standard) {

    private static final Set<String> DOUBTFUL = Set.of("unknown", "ended");

    /** Whether the code is probably wrong. */
    public boolean isDoubtful() {
        return DOUBTFUL.contains(standing);
    }

    public boolean isKnown() {
        return standing.equals("known");
    }
}
