package org.safetyvalve.accountability;

import jakarta.validation.constraints.NotBlank;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.rules.Codes;

/**
 * The body of a command to read a confidential text.
 *
 * @param purpose registration, disposal, investigation, adjudication, decision, review, supervision or transfer
 */
public record ReadContent(@NotBlank String purpose) {

    public ReadingPurpose known() {
        return Codes.known("purpose", ReadingPurpose.of(purpose));
    }
}
