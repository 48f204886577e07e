package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * An interview that is to be recorded.
 *
 * @param by accounts of those who held it; empty for everybody who was on the visit
 * @param said seals what was said once every rule holds, or null
 */
public record Heard(
        String role, Instant at, List<String> by, @Nullable Supplier<SealedText> said) {

    public Heard {
        by = List.copyOf(by);
    }

    Interview interview(List<String> onTheVisit) {
        return new Interview(role, at, by.isEmpty() ? onTheVisit : by, said == null ? null : said.get());
    }
}
