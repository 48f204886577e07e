package org.safetyvalve.reporting.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A campaign's hazards in distribution. States count all of them; the others leave out what was rejected or merged.
 *
 * @param byDay days on which a hazard was found or closed, in Asia/Shanghai, earliest first
 */
public record Charts(
        String campaign,
        Map<String, Long> byState,
        Map<String, Long> byDistrict,
        Map<String, Long> bySector,
        Map<String, Long> byLevel,
        List<Day> byDay) {

    /** What was found and closed on one day. */
    public record Day(LocalDate day, long found, long closed) {}
}
