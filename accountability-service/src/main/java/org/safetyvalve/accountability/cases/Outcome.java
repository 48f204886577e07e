package org.safetyvalve.accountability.cases;

import java.util.List;

/**
 * What a decision says of one person or organisation concerned.
 *
 * @param concerned what it is called in the case
 */
public record Outcome(String concerned, FindingKind finding, List<Measure> measures) {
    public Outcome {
        measures = List.copyOf(measures);
    }

    boolean exonerates() {
        return finding == FindingKind.DUTY_PERFORMED;
    }

    /** One as it is asked for, not yet held against the table of forms. */
    public record Asked(String concerned, FindingKind finding, List<Measure.Asked> measures) {
        public Asked {
            measures = List.copyOf(measures);
        }
    }
}
