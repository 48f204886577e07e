package org.safetyvalve.contracts.supervision;

import java.time.LocalDate;
import org.safetyvalve.contracts.Required;

/**
 * A period of a plan of supervision (阶段).
 *
 * @param name Name of the period.
 * @param from First day, in Asia/Shanghai.
 * @param to Last day, in Asia/Shanghai.
 */
public record SupervisionPeriod(String name, LocalDate from, LocalDate to) {
    public SupervisionPeriod {
        Required.text(name, "name");
        Required.value(from, "from");
        Required.value(to, "to");
    }
}
