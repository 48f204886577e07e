package org.safetyvalve.hazard.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;

/** A campaign and its two commands. */
public final class Campaign {

    private Campaign() {}

    /**
     * What a campaign is about.
     *
     * @param districts GB/T 2260; one that ends in 00 covers all below it
     * @param sectors an empty list or {@code *} means all
     * @param to its last day, or null while that is not known
     */
    public record Plan(
            String title,
            String kind,
            List<String> districts,
            List<String> sectors,
            LocalDate from,
            @Nullable LocalDate to) {
        public Plan {
            HazardRule.requireText(title, "title");
            districts = List.copyOf(districts);
            sectors = List.copyOf(sectors);
            if (to != null && to.isBefore(from)) {
                throw new Refusal(CampaignRule.ENDS_AFTER_IT_BEGINS).at("to");
            }
        }
    }

    /** Something that happened to a campaign. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 专项行动启动 */
    public record Opened(Actor by, Instant at, Plan plan) implements Event {}

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
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Opened opened) {
            return new State(opened.plan(), opened.by().organisation(), opened.at(), null);
        }
        if (before == null) {
            throw new IllegalArgumentException("a campaign begins by being opened");
        }
        return new State(before.plan(), before.openedBy(), before.openedAt(), event.at());
    }

    /** 启动: by a department, the safety committee office, or the government, for its own district. */
    public static List<Event> open(Actor by, Instant at, Plan plan) {
        requireAuthority(by);
        if (plan.districts().isEmpty() || !plan.districts().stream().allMatch(by::coversDistrict)) {
            throw new Refusal(CampaignRule.WITHIN_ITS_DISTRICT).at("districts");
        }
        return List.of(new Opened(by, at, plan));
    }

    public static List<Event> close(State campaign, Actor by, Instant at, String reason) {
        HazardRule.requireText(reason, "reason");
        requireAuthority(by);
        if (!campaign.plan().districts().stream().allMatch(by::coversDistrict)) {
            throw new Refusal(CampaignRule.NOT_YOURS);
        }
        if (campaign.closedAt() != null) {
            throw new Refusal(CampaignRule.CLOSED_ONCE);
        }
        return List.of(new Closed(by, at, reason));
    }

    private static void requireAuthority(Actor by) {
        if (!by.hasAny(Role.DEPARTMENT, Role.SAFETY_COMMITTEE, Role.LEADER, Role.IMPORTER)) {
            throw new Refusal(CampaignRule.AUTHORITIES_ONLY);
        }
    }
}
