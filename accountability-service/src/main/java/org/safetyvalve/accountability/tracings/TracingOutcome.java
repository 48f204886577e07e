package org.safetyvalve.accountability.tracings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a tracing. */
public enum TracingOutcome {
    /** 尽职免责: every duty was found performed. */
    DUTIES_PERFORMED,
    /** 移送线索 */
    LEADS_TRANSFERRED,
    /** 通报 */
    CIRCULAR_ISSUED,
    /** 联合约谈 */
    JOINT_INTERVIEW_CALLED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<TracingOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
