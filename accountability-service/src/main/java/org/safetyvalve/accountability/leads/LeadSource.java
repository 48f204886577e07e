package org.safetyvalve.accountability.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which door a lead came in by. */
public enum LeadSource {
    /** 移送 */
    TRANSFER(true),
    /** 协作单位通过事件移送 */
    AGENCY(true),
    /** 隐患 */
    HAZARD(false),
    /** 事故 */
    ACCIDENT(false),
    /** 监督检查 */
    SUPERVISION(false),
    /** 责任倒查 */
    RESPONSIBILITY_TRACING(false),
    /** 信访举报 */
    PUBLIC_REPORT(false);

    private final boolean recordedElsewhere;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    LeadSource(boolean recordedElsewhere) {
        this.recordedElsewhere = recordedElsewhere;
    }

    /** Whether its arrival is on record with the sender too, so that no receiver could have kept it to himself. */
    public boolean isRecordedElsewhere() {
        return recordedElsewhere;
    }

    public String code() {
        return code;
    }

    public static Optional<LeadSource> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst();
    }
}
