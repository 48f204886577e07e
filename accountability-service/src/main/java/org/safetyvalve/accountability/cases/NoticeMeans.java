package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody concerned was informed in writing (告知方式). */
public enum NoticeMeans {
    /** 当面送交 */
    IN_PERSON,
    /** 邮寄 */
    POST,
    /** 公告: of somebody who was not found by the other two. */
    ANNOUNCEMENT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<NoticeMeans> of(String code) {
        return Arrays.stream(values()).filter(means -> means.code.equals(code)).findFirst();
    }
}
