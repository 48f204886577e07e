package org.safetyvalve.accountability.tracings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a duty holder was to do about the matter. */
public enum DutyTask {
    /** 排查发现 */
    FIND,
    /** 审批 */
    APPROVE,
    /** 监管 */
    SUPERVISE,
    /** 整改 */
    RECTIFY;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static Optional<DutyTask> of(String code) {
        return Arrays.stream(values()).filter(task -> task.code.equals(code)).findFirst();
    }
}
