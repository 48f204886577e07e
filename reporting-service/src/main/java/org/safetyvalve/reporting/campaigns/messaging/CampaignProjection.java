package org.safetyvalve.reporting.campaigns.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.CampaignAmended;
import org.safetyvalve.contracts.hazard.CampaignClosed;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.contracts.supervision.InspectionOpened;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFound;
import org.safetyvalve.contracts.supervision.VisitRecorded;
import org.safetyvalve.reporting.campaigns.Figures;
import org.safetyvalve.reporting.campaigns.HazardView;
import org.safetyvalve.reporting.campaigns.Returns;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.projection.Projection;
import org.safetyvalve.starter.projection.Tally;
import org.springframework.stereotype.Component;

/**
 * Counts what happens in each campaign. Restricted events are counted apart, for discipline inspection alone: nobody
 * else's figures hold them.
 */
@Component
public class CampaignProjection implements Projection {
    public static final String NAME = "campaigns";

    /** Marks the views of campaigns among those of all subjects. */
    public static final String LISTED = "listed";

    /** The set of pairs whose one group names every campaign: few of the views are of campaigns, and an index would cost all of them. */
    public static final String CAMPAIGNS = "campaigns";

    public static final String OPENED = "opened";

    /** The first knew no returns of a unit, and no records of two services apart that have one id; the second no returns by sector. */
    private static final int EDITION = 3;

    /** Pairs of campaign and visited unit that anyone may count; the other set has the restricted ones too. */
    public static final String UNITS = "units";

    public static final String UNITS_WITH_RESTRICTED = "units-with-restricted";

    /** Pairs of a unit, with a place and perhaps a sector, and the event by which it gave an assignment back. */
    public static final String RETURNS = "returns";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RESTRICTED = "restricted/";

    /** The counters of a campaign's restricted events. */
    public static String restricted(String campaign) {
        return RESTRICTED + campaign;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int edition() {
        return EDITION;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.HAZARD_EVENTS, Topics.INSPECTION_EVENTS);
    }

    @Override
    public String mainTopic() {
        return Topics.HAZARD_EVENTS;
    }

    @Override
    public Document fold(@Nullable Document before, ReceivedEvent event, Tally tally) {
        Document view = before == null ? new Document() : before;
        Optional<EventType> type = event.type();
        if (type.isEmpty()) {
            return view;
        }
        EventBody body = event.body(type.get().body());
        if (body instanceof HazardLifecycleEvent hazard) {
            return hazard(view, event, hazard, tally);
        }
        if (body instanceof CampaignOpened opened) {
            tally.pair(CAMPAIGNS, OPENED, event.subject());
            return opened(view, opened);
        }
        if (body instanceof CampaignAmended amended) {
            return amended(view, amended);
        }
        if (body instanceof CampaignClosed) {
            return new Document(view).append("open", false);
        }
        supervision(event, body, tally);
        return view;
    }

    private static Document opened(Document view, CampaignOpened opened) {
        return new Document(view)
                .append(LISTED, true)
                .append("title", opened.title())
                .append("kind", opened.kind())
                .append("districts", opened.districts())
                .append("sectors", opened.sectors())
                .append("from", opened.from().toString())
                .append("to", opened.to() == null ? null : opened.to().toString())
                .append("open", true);
    }

    private static Document amended(Document view, CampaignAmended amended) {
        return new Document(view)
                .append("title", amended.title())
                .append("kind", amended.kind())
                .append("districts", amended.districts())
                .append("sectors", amended.sectors())
                .append("from", amended.from().toString())
                .append("to", amended.to() == null ? null : amended.to().toString());
    }

    private static Document hazard(Document view, ReceivedEvent event, HazardLifecycleEvent hazard, Tally tally) {
        HazardView before = read(view);
        HazardView after = new HazardView(
                hazard.campaign(),
                hazard.stateAfter(),
                hazard.level(),
                before == null ? event.district() : before.district(),
                hazard.sector());
        boolean restricted = view.getBoolean("restricted", isRestricted(event));
        if (after.campaign() != null) {
            String group = restricted ? restricted(after.campaign()) : after.campaign();
            after.changeFrom(before).forEach((counter, change) -> tally.add(group, counter, change));
            if (hazard instanceof HazardFound) {
                tally.add(group, Figures.foundOn(day(hazard.occurredAt())), 1);
            }
            if (hazard instanceof HazardClosed) {
                tally.add(group, Figures.closedOn(day(hazard.occurredAt())), 1);
            }
        }
        int returns = returned(view, event, hazard, restricted, tally);
        Document written = write(view, after, restricted);
        return returns == 0 ? written : written.append("returns", returns);
    }

    /** How often its assignment has been given back with this event. */
    private static int returned(
            Document view, ReceivedEvent event, HazardLifecycleEvent hazard, boolean restricted, Tally tally) {
        int before = view.getInteger("returns", 0);
        String unit = returningUnit(hazard, before);
        if (unit == null) {
            return before;
        }
        if (!restricted) {
            Returns.groups(unit, event.district(), hazard.sector())
                    .forEach(group -> tally.pair(RETURNS, group, event.id()));
        }
        return before + 1;
    }

    /** A dispute of old does not say whether it came of a return: the count does. */
    private static @Nullable String returningUnit(HazardLifecycleEvent hazard, int returnsBefore) {
        if (hazard instanceof ResponsibilityReturned returned) {
            return returned.from();
        }
        if (hazard instanceof ResponsibilityDisputed disputed) {
            boolean isReturn =
                    disputed.byReturn() != null ? disputed.byReturn() : disputed.returnsSoFar() > returnsBefore;
            return isReturn ? disputed.from() : null;
        }
        return null;
    }

    private static @Nullable HazardView read(Document view) {
        String state = view.getString("state");
        return state == null
                ? null
                : new HazardView(
                        view.getString("campaign"),
                        state,
                        view.getString("level"),
                        text(view, "district"),
                        text(view, "sector"));
    }

    private static String text(Document view, String field) {
        String text = view.getString(field);
        return text == null ? "" : text;
    }

    private static Document write(Document view, HazardView hazard, boolean restricted) {
        Document after = new Document(view)
                .append("campaign", hazard.campaign())
                .append("state", hazard.state())
                .append("level", hazard.level())
                .append("district", hazard.district())
                .append("sector", hazard.sector());
        return restricted ? after.append("restricted", true) : after;
    }

    private static void supervision(ReceivedEvent event, EventBody body, Tally tally) {
        if (body instanceof InspectionOpened opened) {
            tally.add(group(event, opened.campaign()), Figures.GROUPS, 1);
        } else if (body instanceof VisitRecorded visit) {
            String group = group(event, visit.campaign());
            tally.add(group, Figures.INTERVIEWS, visit.interviews().size());
            tally.add(group, Figures.DOCUMENTS, visit.documents().size());
            tally.pair(UNITS_WITH_RESTRICTED, visit.campaign(), visit.unit());
            if (!isRestricted(event)) {
                tally.pair(UNITS, visit.campaign(), visit.unit());
            }
        } else if (body instanceof ResponsibilityProblemFound problem && problem.campaign() != null) {
            tally.add(group(event, problem.campaign()), Figures.PROBLEMS, 1);
        }
    }

    private static String group(ReceivedEvent event, String campaign) {
        return isRestricted(event) ? restricted(campaign) : campaign;
    }

    private static boolean isRestricted(ReceivedEvent event) {
        return event.classification() == Classification.RESTRICTED;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
