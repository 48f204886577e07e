package org.safetyvalve.accountability.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with a lead, in one of four ways (Rules for supervision and enforcement work, chapter 4). */
public enum LeadDisposition {
    /** 谈话函询 */
    INQUIRY_BY_TALK_OR_LETTER(false),
    /** 初步核实 */
    PRELIMINARY_VERIFICATION(false),
    /** 暂存待查 */
    HELD_PENDING(true),
    /** 予以了结 */
    CONCLUDED(true);

    private final boolean endsIt;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    LeadDisposition(boolean endsIt) {
        this.endsIt = endsIt;
    }

    /** Whether nobody is waited for afterwards, for ever or until the lead is taken up again: then two people decide it. */
    public boolean endsIt() {
        return endsIt;
    }

    public String code() {
        return code;
    }

    public static Optional<LeadDisposition> of(String code) {
        return Arrays.stream(values())
                .filter(disposition -> disposition.code.equals(code))
                .findFirst();
    }
}
