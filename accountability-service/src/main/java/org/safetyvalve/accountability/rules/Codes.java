package org.safetyvalve.accountability.rules;

import java.util.Optional;
import org.safetyvalve.starter.domain.Refusal;

/** The shapes of ids and codes in the contract, and what refuses a code that nobody knows. */
public final class Codes {
    /** An id of a record or an organisation. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}";

    /** A code of a list that may grow. */
    public static final String CODE = "[a-z][a-z0-9-]{0,63}";

    /** A division by GB/T 2260. */
    public static final String DISTRICT = "[0-9]{6}";

    private Codes() {}

    /**
     * The value of a code.
     *
     * @throws Refusal {@link CodeRule#UNKNOWN_CODE} at this field when there is none
     */
    public static <T> T known(String field, Optional<T> value) {
        return value.orElseThrow(() -> new Refusal(CodeRule.UNKNOWN_CODE).at(field));
    }
}
