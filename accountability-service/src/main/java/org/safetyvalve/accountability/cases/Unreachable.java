package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * That somebody concerned cannot be heard, so that the case goes on without (无法听取陈述申辩).
 *
 * @param concerned whom, as it is called in the case
 * @param basis what shows it
 * @param by the account that reported it
 * @param approvedBy another account, of the deciding body; null until it is approved
 */
public record Unreachable(
        String concerned,
        Cause cause,
        SealedText basis,
        String by,
        @Nullable String approvedBy) {

    /** Why not. */
    public enum Cause {
        /** 死亡, of an organisation 终止. */
        DECEASED,
        /** 公告后无法取得联系 */
        NOT_FOUND;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String code() {
            return code;
        }

        public static Optional<Cause> of(String code) {
            return Arrays.stream(values())
                    .filter(cause -> cause.code.equals(code))
                    .findFirst();
        }
    }

    boolean isApproved() {
        return approvedBy != null;
    }

    Unreachable approved(String account) {
        return new Unreachable(concerned, cause, basis, by, account);
    }
}
