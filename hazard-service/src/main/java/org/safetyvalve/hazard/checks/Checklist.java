package org.safetyvalve.hazard.checks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/** A checklist (检查表): versions of a list of items. Each version is a record of its own that nothing ever changes. */
public final class Checklist {

    private Checklist() {}

    /**
     * One thing to check.
     *
     * @param code names it within its version
     * @param basis the law, regulation or standard that it follows from
     */
    public record Item(String code, String zh, String en, String basis) {
        public Item {
            HazardRule.requireText(zh, "zh");
            HazardRule.requireText(en, "en");
            HazardRule.requireText(basis, "basis");
        }
    }

    /**
     * What a version says.
     *
     * @param sector of what it checks, and so of the hazards that come of it
     */
    public record Content(String title, String sector, List<Item> items) {
        public Content {
            HazardRule.requireText(title, "title");
            items = List.copyOf(items);
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < items.size(); i++) {
                if (!codes.add(items.get(i).code())) {
                    throw CheckRule.CHECKLIST_CODE_ONCE
                            .refuse(items.get(i).code())
                            .at("items[" + i + "].code");
                }
            }
        }
    }

    /** 检查表发布: the one event of a version. */
    public record Published(Actor by, Instant at, String checklist, int version, String district, Content content) {}

    /**
     * What a version's one event adds up to.
     *
     * @param checklist shared by all versions
     * @param version from 1
     * @param district of whoever published the first version
     */
    public record State(
            String checklist, int version, String district, Content content, String publishedBy, Instant publishedAt) {}

    /**
     * Publishes the first version, or the one after the one that it is based on.
     *
     * @param before the version that it is based on, or null for the first
     */
    public static List<Published> publish(
            Actor by, Instant at, String checklist, @Nullable State before, Content content) {
        if (!isAuthority(by)) {
            throw CheckRule.CHECKLIST_AUTHORITIES_ONLY.refuse();
        }
        String district = before == null ? by.district() : before.district();
        if (!covers(by, district, content)) {
            throw CheckRule.CHECKLIST_NOT_YOURS.refuse();
        }
        return List.of(new Published(by, at, checklist, before == null ? 1 : before.version() + 1, district, content));
    }

    /** What this account may do with the newest version. One that would be of another sector may still be refused. */
    public static List<String> actions(State newest, Actor by) {
        return isAuthority(by) && covers(by, newest.district(), newest.content()) ? List.of("publish-next") : List.of();
    }

    private static boolean isAuthority(Actor by) {
        return Mandate.hasAny(by, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    private static boolean covers(Actor by, String district, Content content) {
        return by.coversDistrict(district) && by.coversSector(content.sector());
    }

    public static State fold(Published event) {
        return new State(
                event.checklist(),
                event.version(),
                event.district(),
                event.content(),
                event.by().organisation(),
                event.at());
    }
}
