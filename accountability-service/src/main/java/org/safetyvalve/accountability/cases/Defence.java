package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What somebody concerned said of what he was informed of (陈述和申辩).
 *
 * @param waived whether he waived it
 * @param statement what he said, or how he waived it
 * @param acceptance what came of it once it was looked into; null when he waived it
 * @param reasons what was found when it was looked into; null when he waived it
 * @param by the account that took it down
 */
public record Defence(
        boolean waived,
        SealedText statement,
        @Nullable Acceptance acceptance,
        @Nullable SealedText reasons,
        String by,
        Instant at) {

    /** Whether his facts, reasons and evidence hold. */
    public enum Acceptance {
        /** 采纳 */
        ACCEPTED,
        /** 部分采纳 */
        PARTLY_ACCEPTED,
        /** 不予采纳 */
        NOT_ACCEPTED;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }

        public static Optional<Acceptance> of(String code) {
            return Arrays.stream(values())
                    .filter(acceptance -> acceptance.code.equals(code))
                    .findFirst();
        }
    }
}
