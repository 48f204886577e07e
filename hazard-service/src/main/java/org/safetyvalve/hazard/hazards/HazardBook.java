package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safetyvalve.starter.domain.Actor;

/** Where hazards are kept: the port through which other rooms enter and lapse them. */
public interface HazardBook {

    /**
     * Who enters histories, and under which key.
     *
     * @param key makes entering the same again harmless
     */
    record Entry(Actor by, String key, Instant now) {}

    /**
     * Enters hazards with all that has happened to them, each by one insert.
     *
     * @return the ids that were there already and were left alone
     */
    Set<String> enter(List<HazardJournal> histories, Entry entry) throws InterruptedException;

    /** Those of these hazards that are there. */
    Set<String> existing(Set<String> ids);

    /** Whether this hazard was entered by that import. */
    boolean isOfImport(String id, String importId);

    /**
     * Decides the deadlines that have passed, the most overdue hazards first; each deadline once however many instances
     * do this at the same time.
     *
     * @param batch how many to read at a time
     * @return how many hazards were decided on
     */
    int lapse(Instant now, int batch);
}
