package org.safetyvalve.accountability.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with a lead, in one of four ways (Rules for supervision and enforcement work, chapter 4). */
public enum LeadDisposition {
    /** 谈话函询 */
    INQUIRY_BY_TALK_OR_LETTER,
    /** 初步核实 */
    PRELIMINARY_VERIFICATION,
    /** 暂存待查 */
    HELD_PENDING,
    /** 予以了结 */
    CONCLUDED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<LeadDisposition> of(String code) {
        return Arrays.stream(values())
                .filter(disposition -> disposition.code.equals(code))
                .findFirst();
    }
}
