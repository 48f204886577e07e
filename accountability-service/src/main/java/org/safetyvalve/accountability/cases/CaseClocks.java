package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case waits for by a clock: its hearing, or an appeal. */
public final class CaseClocks {

    private CaseClocks() {}

    /** When the next of them lapses; null when none runs. */
    public static @Nullable Instant due(CaseState state) {
        return Stream.of(Appeals.due(state), HearingClock.of(state).due())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** What has lapsed at this instant of the clock. */
    public static List<CaseEvent> lapse(CaseState state, Instant now) {
        return Stream.of(HearingClock.of(state).lapse(now), Appeals.of(state).lapse(now))
                .flatMap(List::stream)
                .toList();
    }
}
