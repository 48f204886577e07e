package org.safetyvalve.hazard.lists;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.contracts.hazard.CampaignAmended;
import org.safetyvalve.contracts.hazard.CampaignClosed;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.contracts.hazard.CheckHazardsEntered;
import org.safetyvalve.contracts.hazard.CheckRecorded;
import org.safetyvalve.contracts.hazard.ChecklistPublished;
import org.safetyvalve.contracts.hazard.ExtensionDecisionOverdue;
import org.safetyvalve.contracts.hazard.ExtensionGranted;
import org.safetyvalve.contracts.hazard.ExtensionRefused;
import org.safetyvalve.contracts.hazard.ExtensionRequested;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.LookBackDrawn;
import org.safetyvalve.contracts.hazard.LookBackResultRecorded;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.hazard.RectificationFailed;
import org.safetyvalve.contracts.hazard.RectificationOrdered;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.contracts.hazard.SiteRegistered;
import org.safetyvalve.contracts.hazard.SiteUpdated;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.contracts.hazard.UnitMergerRevoked;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.contracts.hazard.UnitRenamed;
import org.safetyvalve.contracts.hazard.UnitUpdated;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.projection.Projection;
import org.safetyvalve.starter.projection.Tally;
import org.safetyvalve.starter.store.Fields;
import org.springframework.stereotype.Component;

/** One document per hazard, campaign, unit, site, version of a checklist, check and look-back, with what lists filter by and show. */
@Component
class HazardListProjection implements Projection {
    static final String NAME = "lists";

    static final Document BY_DEADLINE = new Document(Lists.DUE, 1);

    /** What of a unit's texts can be searched. */
    private static final int SEARCHED = 2_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.HAZARD_EVENTS);
    }

    /** In the first, what is posted lay in weeks and not in days, and numbers in pieces; the second did not know who returned a hazard. */
    @Override
    public int edition() {
        return 3;
    }

    /**
     * Few, because each costs every command: about 35 µs of the store's processor time a command. By deadline stands only what has a time limit
     * running. What does not change is posted instead.
     */
    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(ordered("kind")),
                new IndexModel(ordered("state")),
                new IndexModel(ordered("holder")),
                new IndexModel(
                        BY_DEADLINE,
                        new IndexOptions()
                                .partialFilterExpression(new Document(Lists.DUE, new Document("$exists", true)))));
    }

    /** The index in which what has the same value in a field stands as it is listed: a page is read from it, and nothing is sorted. */
    static Document ordered(String field) {
        return new Document(field, 1).append(Lists.ORDER, 1);
    }

    @Override
    public Document fold(@Nullable Document before, ReceivedEvent event, Tally tally) {
        Document view = before == null ? new Document() : before;
        event.type().map(type -> event.body(type.body())).ifPresent(body -> {
            apply(view, body, event, tally);
            Listing.apply(view, body, event, tally);
        });
        return view;
    }

    private static void apply(Document view, EventBody body, ReceivedEvent event, Tally tally) {
        if (body instanceof HazardLifecycleEvent hazard) {
            if (hazard instanceof HazardFound found) {
                begin(view, found, event, tally);
            }
            boolean major = isMajor(view);
            stand(view, hazard, event);
            if (view.containsKey("kind")) {
                Sharing.apply(view, hazard, tally);
                Returning.apply(view, hazard, tally);
                if (isMajor(view) && !major) {
                    Posted.major(view, tally);
                }
            }
            view.append("version", event.sequence());
        } else if (body instanceof CampaignOpened opened) {
            listed(view, Kind.CAMPAIGN, opened.occurredAt(), event)
                    .append("title", opened.title())
                    .append("campaignKind", opened.kind())
                    .append("districts", opened.districts())
                    .append("sectors", opened.sectors())
                    .append("from", opened.from().toString())
                    .append("to", opened.to() == null ? null : opened.to().toString())
                    .append("state", "OPEN");
        } else if (body instanceof CampaignAmended amended) {
            view.append("title", amended.title())
                    .append("campaignKind", amended.kind())
                    .append("districts", amended.districts())
                    .append("sectors", amended.sectors())
                    .append("from", amended.from().toString())
                    .append("to", amended.to() == null ? null : amended.to().toString());
        } else if (body instanceof CampaignClosed) {
            view.append("state", "CLOSED");
        } else if (body instanceof SiteRegistered site) {
            listed(view, Kind.SITE, site.occurredAt(), event).append("state", "REGISTERED");
            site(
                    view,
                    site.name(),
                    site.district(),
                    site.operatorUnit(),
                    site.areaSquareMetres(),
                    site.businessUnitCount());
        } else if (body instanceof SiteUpdated site) {
            site(
                    view,
                    site.name(),
                    site.district(),
                    site.operatorUnit(),
                    site.areaSquareMetres(),
                    site.businessUnitCount());
        } else {
            unit(view, body, event);
        }
    }

    private static void unit(Document view, EventBody body, ReceivedEvent event) {
        if (body instanceof UnitRegistered unit) {
            listed(view, Kind.UNIT, unit.occurredAt(), event)
                    .append("title", unit.name())
                    .append("names", List.of(unit.name()))
                    .append("unitKind", unit.kind())
                    .append("level", unit.level())
                    .append("district", unit.district())
                    .append("sectors", unit.sectors())
                    .append("creditCode", unit.creditCode())
                    .append("parentDepartment", unit.parentDepartment())
                    .append("industry", unit.industry())
                    .append("state", "REGISTERED");
        } else if (body instanceof UnitUpdated unit) {
            view.append("unitKind", unit.kind())
                    .append("level", unit.level())
                    .append("district", unit.district())
                    .append("sectors", unit.sectors())
                    .append("creditCode", unit.creditCode())
                    .append("parentDepartment", unit.parentDepartment())
                    .append("industry", unit.industry());
        } else if (body instanceof UnitRenamed renamed) {
            view.append("title", renamed.name()).append("names", names(view, renamed));
        } else if (body instanceof UnitMerged merged) {
            view.append("state", "MERGED").append("into", merged.into());
        } else if (body instanceof UnitMergerRevoked) {
            view.append("state", "REGISTERED").remove("into");
        } else {
            inspected(view, body, event);
        }
        searchable(view, event.subject());
    }

    private static void inspected(Document view, EventBody body, ReceivedEvent event) {
        if (body instanceof ChecklistPublished published) {
            listed(view, Kind.CHECKLIST, published.occurredAt(), event)
                    .append("checklist", published.checklist())
                    .append("checklistVersion", published.version())
                    .append("title", published.title())
                    .append("sector", published.sector())
                    .append("items", published.items().size());
        } else if (body instanceof CheckRecorded check) {
            listed(view, Kind.CHECK, check.occurredAt(), event)
                    .append("campaign", check.campaign())
                    .append("group", check.group())
                    .append("checklist", check.checklist())
                    .append("checklistVersion", check.checklistVersion())
                    .append("district", check.district())
                    .append("sector", check.sector())
                    .append("unit", check.unit())
                    .append("site", check.site())
                    .append(
                            "failed",
                            check.items().stream()
                                    .filter(item -> item.hazard() != null)
                                    .count())
                    .append("state", check.stateAfter());
        } else if (body instanceof CheckHazardsEntered entered) {
            view.append("state", entered.stateAfter());
        } else if (body instanceof LookBackDrawn drawn) {
            listed(view, Kind.LOOK_BACK, drawn.occurredAt(), event)
                    .append("campaign", drawn.campaign())
                    .append("district", drawn.district())
                    .append("sector", drawn.sector())
                    .append("population", drawn.population())
                    .append("sampled", drawn.hazards().size())
                    .append("results", 0)
                    .append("recurred", 0)
                    .append("state", "OPEN");
        } else if (body instanceof LookBackResultRecorded result) {
            view.append("results", result.results())
                    .append(
                            "recurred",
                            Fields.number(view, "recurred") + (result.outcome().equals("recurred") ? 1 : 0))
                    .append("state", result.stateAfter());
        }
    }

    /** A unit is found by its former names too. */
    private static void searchable(Document view, String id) {
        List<String> names = view.getList("names", String.class);
        if (names != null) {
            view.append("text", text(String.join("\n", names), view.getString("creditCode"), id));
        }
    }

    private static List<String> names(Document view, UnitRenamed renamed) {
        return Stream.concat(
                        Stream.of(renamed.name(), renamed.formerName()),
                        view.getList("names", String.class, List.of()).stream())
                .distinct()
                .toList();
    }

    private static void site(Document view, String name, String district, String operator, long area, int businesses) {
        view.append("title", name)
                .append("district", district)
                .append("unit", operator)
                .append("areaSquareMetres", area)
                .append("businessUnitCount", businesses)
                .append("text", text(name));
    }

    private static void begin(Document view, HazardFound found, ReceivedEvent event, Tally tally) {
        listed(view, Kind.HAZARD, found.occurredAt(), event)
                .append("title", found.title())
                .append("campaign", found.campaign())
                .append("district", found.district())
                .append("address", found.address())
                .append("sector", found.sector())
                .append("site", found.site())
                .append("finder", found.by().organisation())
                .append("words", SearchText.words(found.title(), found.description()));
        Posted.found(view, tally);
    }

    private static void stand(Document view, HazardLifecycleEvent hazard, ReceivedEvent event) {
        view.append("state", hazard.stateAfter())
                .append("level", hazard.level())
                .append("unit", hazard.unit())
                .append("holder", hazard.holder())
                .append("changedAt", Date.from(event.time()));
        if (hazard instanceof RectificationOrdered ordered) {
            limit(view, ordered.deadline().at(), ordered.deadline().at(), event);
        } else if (hazard instanceof RectificationFailed failed && failed.deadline() != null) {
            limit(view, failed.deadline().at(), failed.deadline().at(), event);
        } else if (hazard instanceof ExtensionRequested asked) {
            Instant limit = asked.deadline().at();
            Instant decideBy = asked.decideBy().at();
            limit(view, limit, decideBy.isAfter(limit) ? decideBy : limit, event);
        } else if (hazard instanceof ExtensionGranted granted) {
            limit(view, granted.deadline().at(), granted.deadline().at(), event);
        } else if (hazard instanceof ExtensionRefused || hazard instanceof ExtensionDecisionOverdue) {
            view.append("overdueAt", view.get("limit"));
        } else if (hazard instanceof RectificationCompleted
                || hazard instanceof HazardLevelUpgraded
                || hazard instanceof ResponsibilityReturned
                || hazard instanceof ResponsibilityDisputed) {
            view.remove("limit");
            view.remove("overdueAt");
            view.remove(Lists.DUE);
        }
    }

    /** Overdue follows from the clock: at a list's reading, not by a mark that somebody would have to set. */
    private static void limit(Document view, Instant limit, Instant overdueAt, ReceivedEvent event) {
        view.append("limit", Date.from(limit))
                .append("overdueAt", Date.from(overdueAt))
                .append(Lists.DUE, Lists.earliestFirst(limit, event.subject()));
    }

    private static boolean isMajor(Document view) {
        return "major".equals(view.getString("level"));
    }

    private static Document listed(Document view, Kind kind, Instant at, ReceivedEvent event) {
        return view.append("kind", kind.code())
                .append("at", Date.from(at))
                .append(Lists.ORDER, Lists.newestFirst(at, event.subject()));
    }

    private static String text(@Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                joined.append(text).append('\n');
            }
        }
        joined.setLength(Math.min(joined.length(), SEARCHED));
        return joined.toString().toLowerCase(Locale.ROOT);
    }
}
