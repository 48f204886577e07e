package org.safetyvalve.accountability.transfers;

/** The provision that says who is competent, for example the Work Safety Law, article 73. */
public record LegalBasis(String law, String article) {

    boolean isComplete() {
        return !law.isBlank() && !article.isBlank();
    }
}
