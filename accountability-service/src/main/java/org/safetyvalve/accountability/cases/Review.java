package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * An elevated review (提级审核).
 *
 * @param reviewed the decision that was reviewed
 * @param changed what takes its place, or null unless it was changed
 * @param reasons null only when it was approved
 */
public record Review(
        Result result,
        Decision reviewed,
        @Nullable Decision changed,
        @Nullable SealedText reasons,
        String by,
        String organisation,
        Instant at) {

    /** What a review comes to. */
    public enum Result {
        /** 同意 */
        APPROVED,
        /** 改变 */
        CHANGED,
        /** 退回 */
        RETURNED;

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
        return Stream.of(reasons, reviewed.reasons(), changed == null ? null : changed.reasons());
    }

    /** The decision that stands after it, and that its event tells; the one that was returned has no effect. */
    public Decision standing() {
        return changed == null ? reviewed : changed;
    }
}
