package org.safetyvalve.accountability.confidentiality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody opens a confidential text for. A code, because a reason in words would say what is in the text. */
public enum ReadingPurpose {
    /** 登记 */
    REGISTRATION,
    /** 处置 */
    DISPOSAL,
    /** 审查调查 */
    INVESTIGATION,
    /** 审理 */
    ADJUDICATION,
    /** 决定 */
    DECISION,
    /** 审核、复核 */
    REVIEW,
    /** 监督检查 */
    SUPERVISION,
    /** 办理移送 */
    TRANSFER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<ReadingPurpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }
}
