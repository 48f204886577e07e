package org.safetyvalve.accountability.transfers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a transfer, in the least that both sides need. */
public enum TransferOutcome {
    /** 已立案 */
    CASE_OPENED,
    /** 已处理 */
    HANDLED,
    /** 不予立案 */
    NOT_PURSUED,
    /** 另行移送 */
    REFERRED_FURTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<TransferOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
