package org.safetyvalve.hazard.campaigns.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.CampaignAmended;
import org.safetyvalve.contracts.hazard.CampaignClosed;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.contracts.hazard.InspectionGroup;
import org.safetyvalve.hazard.Authors;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** How a campaign is kept and published. */
@Component
public class CampaignDefinition implements AggregateDefinition<Campaign.State, Campaign.Event> {

    @Override
    public String collection() {
        return "campaigns";
    }

    @Override
    public String topic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Class<Campaign.State> stateType() {
        return Campaign.State.class;
    }

    @Override
    public Campaign.State fold(Campaign.@Nullable State before, Campaign.Event event) {
        return Campaign.fold(before, event);
    }

    @Override
    public EventBody toContract(
            String id, Campaign.@Nullable State before, Campaign.Event event, Campaign.State after, Recorded recorded) {
        Campaign.Plan plan = after.plan();
        if (event instanceof Campaign.Closed closed) {
            return new CampaignClosed(closed.at(), Authors.of(closed.by()), plan.title(), closed.reason());
        }
        if (event instanceof Campaign.Amended amended) {
            return new CampaignAmended(
                    event.at(),
                    Authors.of(event.by()),
                    plan.title(),
                    plan.kind(),
                    plan.districts(),
                    plan.sectors(),
                    plan.from(),
                    plan.to(),
                    groups(plan),
                    amended.reason());
        }
        return new CampaignOpened(
                event.at(),
                Authors.of(event.by()),
                plan.title(),
                plan.kind(),
                plan.districts(),
                plan.sectors(),
                plan.from(),
                plan.to(),
                plan.groups().isEmpty() ? null : groups(plan));
    }

    /** Without their members: which accounts inspect is nobody else's business. */
    private static List<InspectionGroup> groups(Campaign.Plan plan) {
        return plan.groups().stream()
                .map(group -> new InspectionGroup(
                        group.id(), group.name(), group.leader(), group.districts(), group.sectors()))
                .toList();
    }

    @Override
    public String district(Campaign.State state) {
        return state.plan().districts().get(0);
    }

    @Override
    public Classification classification(Campaign.State state, Campaign.Event event) {
        return Classification.PUBLIC;
    }

    @Override
    public String stateName(Campaign.State state) {
        return state.name();
    }

    @Override
    public Instant occurredAt(Campaign.Event event, CommandContext context) {
        return event.at();
    }
}
