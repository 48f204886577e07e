package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * An appeal against the decision in effect, which it does not suspend.
 *
 * @param concerned who appeals, as it is called in the case
 * @param decision the number of the effective decision that it is against
 * @param instance 1 when the body that decided looks at it again (复审), 2 when the level above does (复核)
 * @param decideBy until when it is to be decided
 * @param overdue whether that has passed without a decision
 * @param result null until it is decided
 */
public record Appeal(
        String concerned,
        int decision,
        int instance,
        SealedText grounds,
        Instant filedAt,
        RunningClock decideBy,
        boolean overdue,
        @Nullable Result result,
        @Nullable SealedText reasons,
        @Nullable Instant decidedAt) {

    /** What an appeal comes to. */
    public enum Result {
        /** 维持 */
        UPHELD,
        /** 重新审理: heard, decided and, where that is due, reviewed again; until that has effect the decision stands. */
        REOPENED;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Optional<Result> of(String code) {
            return Arrays.stream(values())
                    .filter(result -> result.code.equals(code))
                    .findFirst();
        }
    }

    Stream<@Nullable SealedText> texts() {
        return Stream.of(grounds, reasons);
    }

    /** Whether it waits to be decided, or has the case heard again. */
    boolean standsOpen() {
        return undecided() || result == Result.REOPENED;
    }

    boolean undecided() {
        return result == null;
    }

    Appeal decided(Result what, SealedText why, Instant at) {
        return new Appeal(concerned, decision, instance, grounds, filedAt, decideBy, overdue, what, why, at);
    }

    /** The appeal that nobody has decided in time. */
    Appeal missed() {
        return new Appeal(concerned, decision, instance, grounds, filedAt, decideBy, true, result, reasons, decidedAt);
    }
}
