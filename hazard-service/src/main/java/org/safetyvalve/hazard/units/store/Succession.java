package org.safetyvalve.hazard.units.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.ListOrder;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every while for open hazards that a merged unit holds or shares, and passes its place to the unit that answers for it: no hazard
 * is without an owner who can act. Because it looks again and again, at the lists and not at what somebody did, a hazard that was
 * assigned to the unit while it was being merged, or later, is passed on as well. Every instance does this; the hazard decides.
 */
@Component
class Succession {
    private static final Logger log = LoggerFactory.getLogger(Succession.class);

    private static final String ENTERPRISE = OrganisationKind.ENTERPRISE.code();

    /** What each of them shares is a question of its own: what is not new is asked in turn, once in so many rounds. */
    private static final int TURNS = 20;

    private final Lists lists;
    private final UnitRegister register;
    private final HazardBook hazards;
    private final Clock clock;
    private final int batch;
    private Set<String> suspects = Set.of();
    private Set<String> known = Set.of();
    private int round;

    Succession(Lists lists, UnitRegister register, HazardBook hazards, Clock clock, HazardProperties properties) {
        this.lists = lists;
        this.register = register;
        this.hazards = hazards;
        this.clock = clock;
        this.batch = properties.succession().batch();
    }

    @Scheduled(fixedDelayString = "${safetyvalve.hazard.succession.every:30s}")
    void sweep() {
        try {
            Map<String, Document> merged = new HashMap<>();
            lists.all(new ListFilter(Kind.UNIT).equal("state", "MERGED"), ListOrder.NEWEST)
                    .forEach(unit -> merged.put(unit.getString("_id"), unit));
            openCircles(merged);
            List<Document> units = List.copyOf(merged.values());
            for (int from = 0; from < units.size(); from += batch) {
                passOn(units.subList(from, Math.min(from + batch, units.size())));
            }
            passSeatsOn(merged.keySet());
        } catch (RuntimeException unavailable) {
            log.warn("What merged units left waits for the next round: {}", unavailable.toString());
        }
    }

    /** One that was there in the round before as well is what was left when those who closed it did not come to open it. */
    private void openCircles(Map<String, Document> merged) {
        Set<String> circles = new HashSet<>();
        for (String unit : merged.keySet()) {
            if (isInCircle(unit, merged)) {
                circles.add(unit);
            }
        }
        circles.stream().filter(suspects::contains).sorted().forEach(register::openCircle);
        suspects = circles;
    }

    private static boolean isInCircle(String unit, Map<String, Document> merged) {
        Document next = merged.get(unit);
        for (int step = 0; next != null && step < merged.size(); step++) {
            String into = next.getString("into");
            if (unit.equals(into)) {
                return true;
            }
            next = merged.get(into);
        }
        return false;
    }

    private void passOn(List<Document> units) {
        Set<String> authorities = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        for (Document unit : units) {
            organisations.add(unit.getString("_id"));
            if (!ENTERPRISE.equals(unit.getString("unitKind"))) {
                authorities.add(unit.getString("_id"));
            }
        }
        hazards.heldBy(organisations, authorities, batch).forEach(this::passOn);
    }

    /** A seat beside the lead (配合责任单位). */
    private void passSeatsOn(Set<String> merged) {
        round++;
        for (String unit : merged) {
            if (!known.contains(unit) || Math.floorMod(unit.hashCode() - round, TURNS) == 0) {
                hazards.sharedBy(unit, batch).forEach(this::passOn);
            }
        }
        known = Set.copyOf(merged);
    }

    private void passOn(HazardBook.Held held) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        register.answering(held.organisation())
                .filter(successor -> !successor.equals(held.organisation()))
                .ifPresent(successor -> hazards.inherit(held, successor, now));
    }
}
