package org.safetyvalve.hazard.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** A campaign (专项行动) and its commands. */
public final class Campaign {

    private Campaign() {}

    /**
     * What a campaign is about.
     *
     * @param districts GB/T 2260; one that ends in 00 covers all below it
     * @param sectors an empty list or {@code *} means all
     * @param kind a {@link CampaignKind}'s code; what was opened before there were kinds may have another
     * @param to its last day, or null while that is not known
     * @param groups who inspects where; null in what was stored before there were any
     */
    public record Plan(
            String title,
            String kind,
            List<String> districts,
            List<String> sectors,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<InspectionGroup> groups) {
        public Plan {
            HazardRule.requireText(title, "title");
            districts = List.copyOf(districts);
            sectors = List.copyOf(sectors);
            groups = groups == null ? List.of() : List.copyOf(groups);
            if (to != null && to.isBefore(from)) {
                throw new Refusal(CampaignRule.ENDS_AFTER_IT_BEGINS).at("to");
            }
        }

        @Override
        public List<InspectionGroup> groups() {
            return Objects.requireNonNullElse(groups, List.of());
        }

        private void requireGroupsWithin() {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < groups().size(); i++) {
                InspectionGroup group = groups().get(i);
                String field = "groups[" + i + "]";
                if (!ids.add(group.id())) {
                    throw new Refusal(CampaignRule.GROUP_NAMED_ONCE, group.id()).at(field + ".id");
                }
                if (!hasWithin(group)) {
                    throw new Refusal(CampaignRule.GROUP_WITHIN_CAMPAIGN, group.id()).at(field);
                }
            }
        }

        private boolean hasWithin(InspectionGroup group) {
            boolean districtsWithin = group.districts().stream()
                    .allMatch(theirs -> districts.stream().anyMatch(ours -> new District(ours).covers(theirs)));
            boolean sectorsWithin = isAll(sectors) || isAll(group.sectors()) || sectors.containsAll(group.sectors());
            return !group.districts().isEmpty() && districtsWithin && sectorsWithin;
        }
    }

    /** Something that happened to a campaign. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 专项行动启动 */
    public record Opened(Actor by, Instant at, Plan plan) implements Event {}

    /** 专项行动调整: the whole plan as it is from now on. */
    public record Amended(Actor by, Instant at, Plan plan, String reason) implements Event {}

    /** 专项行动结束: hazards still open stay open. */
    public record Closed(Actor by, Instant at, String reason) implements Event {}

    /** What a campaign's events add up to. */
    public record State(
            Plan plan,
            String openedBy,
            Instant openedAt,
            @Nullable Instant closedAt) {

        public String name() {
            return closedAt == null ? "OPEN" : "CLOSED";
        }

        public Optional<InspectionGroup> group(String id) {
            return plan.groups().stream().filter(group -> group.id().equals(id)).findFirst();
        }

        /**
         * Returns if something found at that instant can be of this campaign.
         *
         * @throws Refusal {@link CampaignRule#TAKES_NO_MORE} when it had been closed by then
         */
        public void requireOpenAt(Instant found) {
            if (closedAt != null && !found.isBefore(closedAt)) {
                throw new Refusal(CampaignRule.TAKES_NO_MORE).at("campaign");
            }
        }

        /**
         * Returns if something of that place and sector can be of this campaign. Its days are a plan: what bounds it in time is that it
         * is closed.
         *
         * @throws Refusal {@link CampaignRule#NOT_IN_ITS_DISTRICTS}, {@link CampaignRule#NOT_IN_ITS_SECTORS}
         */
        public void requireCovers(String district, String sector) {
            if (plan.districts().stream().noneMatch(own -> new District(own).covers(district))) {
                throw new Refusal(CampaignRule.NOT_IN_ITS_DISTRICTS, String.join(", ", plan.districts()))
                        .at("district");
            }
            if (!isAll(plan.sectors()) && !plan.sectors().contains(sector)) {
                throw new Refusal(CampaignRule.NOT_IN_ITS_SECTORS, String.join(", ", plan.sectors())).at("sector");
            }
        }
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Opened opened) {
            return new State(opened.plan(), opened.by().organisation(), opened.at(), null);
        }
        if (before == null) {
            throw new IllegalArgumentException("a campaign begins by being opened");
        }
        if (event instanceof Amended amended) {
            return new State(amended.plan(), before.openedBy(), before.openedAt(), before.closedAt());
        }
        return new State(before.plan(), before.openedBy(), before.openedAt(), event.at());
    }

    /** 启动: by a department, the safety committee office, or the government, for its own district. */
    public static List<Event> open(Actor by, Instant at, Plan plan) {
        requireAuthority(by);
        requirePlan(by, plan);
        requireKnownKind(plan);
        return List.of(new Opened(by, at, plan));
    }

    /**
     * 调整: the whole plan anew. A plan that changes nothing is no event.
     *
     * @param reason why, for whoever reads the campaign's history
     */
    public static List<Event> amend(State campaign, Actor by, Instant at, Plan plan, String reason) {
        HazardRule.requireText(reason, "reason");
        requireOpenAndOwn(campaign, by);
        requirePlan(by, plan);
        if (!plan.kind().equals(campaign.plan().kind())) {
            requireKnownKind(plan);
        }
        return plan.equals(campaign.plan()) ? List.of() : List.of(new Amended(by, at, plan, reason));
    }

    public static List<Event> close(State campaign, Actor by, Instant at, String reason) {
        HazardRule.requireText(reason, "reason");
        requireOpenAndOwn(campaign, by);
        return List.of(new Closed(by, at, reason));
    }

    /** Whether this actor could amend or close it now. */
    public static boolean isManagedBy(State campaign, Actor by) {
        return isAuthority(by) && campaign.plan().districts().stream().allMatch(by::coversDistrict);
    }

    private static void requireOpenAndOwn(State campaign, Actor by) {
        requireAuthority(by);
        if (!isManagedBy(campaign, by)) {
            throw new Refusal(CampaignRule.NOT_YOURS);
        }
        if (campaign.closedAt() != null) {
            throw new Refusal(CampaignRule.CLOSED_ONCE);
        }
    }

    private static void requirePlan(Actor by, Plan plan) {
        if (plan.districts().isEmpty() || !plan.districts().stream().allMatch(by::coversDistrict)) {
            throw new Refusal(CampaignRule.WITHIN_ITS_DISTRICT).at("districts");
        }
        plan.requireGroupsWithin();
    }

    private static void requireKnownKind(Plan plan) {
        if (!CampaignKind.isKnown(plan.kind())) {
            throw new Refusal(CampaignRule.NO_SUCH_KIND).at("kind");
        }
    }

    private static void requireAuthority(Actor by) {
        if (!isAuthority(by)) {
            throw new Refusal(CampaignRule.AUTHORITIES_ONLY);
        }
    }

    private static boolean isAuthority(Actor by) {
        return Mandate.hasAny(by, Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.LEADER, Role.IMPORTER);
    }

    static boolean isAll(List<String> sectors) {
        return sectors.isEmpty() || sectors.contains(Actor.ALL_SECTORS);
    }
}
