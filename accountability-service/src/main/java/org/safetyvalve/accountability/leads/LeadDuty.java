package org.safetyvalve.accountability.leads;

import java.util.Locale;

/** What somebody is waited for to do with a lead. */
public enum LeadDuty {
    /** 登记 */
    REGISTRATION,
    /** 处置 */
    DISPOSAL,
    /** 谈话函询、初步核实的结果 */
    OUTCOME;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
