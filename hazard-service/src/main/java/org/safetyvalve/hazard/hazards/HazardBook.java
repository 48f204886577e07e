package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Records one hazard that was found; one that is there already is left alone. */
    void record(String id, List<HazardEvent> found, Entry entry);

    /** The hazard as it stands, for whoever decides who may see it. */
    Optional<HazardState> find(String id);

    /** Why it was not taken up; empty when that was not decided. */
    Optional<String> rejection(String id);

    /** The hazard as it is now; empty when there is none or this reader may not see it. */
    Optional<HazardState> find(String id, Actor reader);

    /**
     * Refuses a recurrence that is the hazard itself, or none that this actor sees.
     *
     * @param recurrence the hazard that its coming back was recorded as, or null
     * @throws org.safetyvalve.starter.domain.Refusal {@link HazardRule#NO_SUCH_HAZARD}
     */
    default void requireRecurrence(String hazard, @Nullable String recurrence, Actor by) {
        if (recurrence != null
                && (recurrence.equals(hazard) || find(recurrence, by).isEmpty())) {
            throw HazardRule.NO_SUCH_HAZARD.refuse().at("recurrence");
        }
    }

    /** Who completed the hazard's rectification and who verified it, in all its rounds. */
    Hands hands(String id);

    /**
     * 复发重启, by the rules of {@link HazardAction#REOPEN}.
     *
     * @param at when it was seen that the danger is back
     * @param recurrence the hazard that its coming back was recorded as, or null
     * @throws org.safetyvalve.starter.domain.Refusal when it cannot be reopened
     */
    void reopen(String id, Entry entry, Instant at, String reason, @Nullable String recurrence);

    /** Those of these hazards that are there, by their ids. */
    Map<String, HazardState> findAll(Set<String> ids);

    /** An open hazard and the one of these organisations that holds it or is responsible for it, alone or beside others. */
    record Held(String hazard, String organisation) {}

    /**
     * Open hazards that some of these organisations hold or are responsible for, in no order. Read from a list: what has
     * just changed may be told as it was.
     *
     * @param authorities those that may hold a hazard which nobody has been made responsible for
     */
    List<Held> heldBy(Set<String> organisations, Set<String> authorities, int limit);

    /** Open hazards that this organisation is responsible for beside the lead, the newest first. Read from a list, too. */
    List<Held> sharedBy(String organisation, int limit);

    /**
     * 责任承继: the successor of a merged organisation answers for the hazard, or shares it. Changes nothing when the organisation no longer
     * does, so that any number of instances may do it at the same time.
     */
    void inherit(Held held, String successor, Instant now);

    /**
     * Decides the deadlines that have passed, the most overdue hazards first; each deadline once however many instances
     * do this at the same time.
     *
     * @param batch how many to read at a time
     * @return how many hazards were decided on
     */
    int lapse(Instant now, int batch);
}
