package org.safetyvalve.accountability.confidentiality;

/** Confidential texts of one room that versions of before stored in plain (port). */
public interface PlainTexts {

    /**
     * Seals all that is left in the store. May run on several instances at the same time.
     *
     * @return in how many records
     */
    int seal();
}
