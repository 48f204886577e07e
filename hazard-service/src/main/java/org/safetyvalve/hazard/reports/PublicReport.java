package org.safetyvalve.hazard.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardFacts;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;

/** A report of the public (群众举报): received, recorded as a hazard, and added to by whoever has its receipt. Who made it is not in here. */
public final class PublicReport {
    private static final int MOST_SUPPLEMENTS = 20;
    private static final int TITLE = 40;

    private PublicReport() {}

    /** What was told. */
    public record Told(String description, String address, String district, String sector) {
        public Told {
            HazardRule.requireText(description, "description");
            HazardRule.requireText(address, "address");
        }

        /** The hazard that it says there is. */
        HazardFacts facts(HazardFacts.PublicReference source) {
            return new HazardFacts(
                    null, title(), description, district, address, sector, null, null, null, null, source, null);
        }

        /** Titles are read in lists, mails and public listings: the place, and none of the reporter's own words. */
        private String title() {
            int end = address.offsetByCodePoints(0, Math.min(TITLE, address.codePointCount(0, address.length())));
            return "群众举报：" + address.substring(0, end);
        }
    }

    /** What the reporter added later. */
    public record Supplement(Instant at, String text) {}

    /**
     * What a report's events add up to.
     *
     * @param authority the organisation that decides on it
     * @param about the competent department when it is what was complained of, else null
     * @param anonymous whether the reporter left no way to be reached
     * @param hazard the hazard that it has been recorded as; null until then
     */
    public record State(
            Told told,
            String authority,
            @Nullable String about,
            boolean anonymous,
            Instant receivedAt,
            @Nullable String hazard,
            List<Supplement> supplements) {
        public State {
            supplements = List.copyOf(supplements);
        }

        /** The hazard that this report says there is. Of two offices, the one complained of has no say; of a single one nobody is left. */
        public HazardFacts facts(String report) {
            String aside = authority.equals(about) ? null : about;
            return told.facts(new HazardFacts.PublicReference(report, aside));
        }
    }

    /** Something that happened to a report. */
    public sealed interface Event permits Received, Recorded, Supplemented, ContactRead {
        Instant at();
    }

    /** 收到举报 */
    public record Received(
            Instant at,
            Told told,
            String authority,
            @Nullable String about,
            boolean anonymous) implements Event {}

    /** 登记为隐患 */
    public record Recorded(Instant at, String hazard) implements Event {}

    /** 补充情况 */
    public record Supplemented(Instant at, String text) implements Event {}

    /** 查看举报人联系方式 */
    public record ContactRead(Instant at, Actor by, String reason) implements Event {}

    /**
     * Receives a report. The competent department of the place decides on it; one about that department itself, the nearest safety committee
     * office that is another.
     */
    public static List<Event> receive(
            Told told, boolean aboutAuthority, boolean anonymous, CompetentAuthorities authorities, Instant now) {
        String competent = authorities.competentFor(told.district(), told.sector());
        String authority = aboutAuthority
                ? authorities.insteadOf(competent, told.district()).orElse(competent)
                : competent;
        return List.of(new Received(now, told, authority, aboutAuthority ? competent : null, anonymous));
    }

    /** It has been recorded as a hazard; nothing when that was said before. */
    public static List<Event> recordAs(State state, String hazard, Instant now) {
        return state.hazard() != null ? List.of() : List.of(new Recorded(now, hazard));
    }

    public static List<Event> supplement(State state, String text, Instant now) {
        HazardRule.requireText(text, "text");
        if (state.supplements().size() >= MOST_SUPPLEMENTS) {
            throw PublicReportRule.ENOUGH_SUPPLEMENTS.refuse(MOST_SUPPLEMENTS);
        }
        return List.of(new Supplemented(now, text));
    }

    /** That somebody of the authority reads how to reach the reporter is an event, and why. Of an anonymous report there is nothing to read. */
    public static List<Event> readContact(State state, Actor by, String reason, Instant now) {
        HazardRule.requireText(reason, "reason");
        if (state.anonymous()) {
            throw PublicReportRule.ANONYMOUS.refuse();
        }
        return List.of(new ContactRead(now, by, reason));
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Received received) {
            return new State(
                    received.told(),
                    received.authority(),
                    received.about(),
                    received.anonymous(),
                    received.at(),
                    null,
                    List.of());
        }
        if (before == null) {
            throw new IllegalArgumentException("a report begins by being received, not by " + event);
        }
        String hazard = event instanceof Recorded recorded ? recorded.hazard() : before.hazard();
        List<Supplement> supplements = new ArrayList<>(before.supplements());
        if (event instanceof Supplemented supplemented) {
            supplements.add(new Supplement(supplemented.at(), supplemented.text()));
        }
        return new State(
                before.told(),
                before.authority(),
                before.about(),
                before.anonymous(),
                before.receivedAt(),
                hazard,
                supplements);
    }
}
