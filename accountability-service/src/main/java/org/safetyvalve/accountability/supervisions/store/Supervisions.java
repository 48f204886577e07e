package org.safetyvalve.accountability.supervisions.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.confidentiality.Disclosure;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.Matter;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.confidentiality.ReadingPurpose;
import org.safetyvalve.accountability.confidentiality.ReadingRule;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.confidentiality.Sealing;
import org.safetyvalve.accountability.supervisions.Composition;
import org.safetyvalve.accountability.supervisions.CountedRecords;
import org.safetyvalve.accountability.supervisions.CountedRecords.Counted;
import org.safetyvalve.accountability.supervisions.EarlierVisit;
import org.safetyvalve.accountability.supervisions.Inspection;
import org.safetyvalve.accountability.supervisions.InspectionEvent;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionEvent;
import org.safetyvalve.accountability.supervisions.SupervisionPlan;
import org.safetyvalve.accountability.supervisions.SupervisionRule;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.SupervisionTotals;
import org.safetyvalve.accountability.supervisions.Visit;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitReport;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Service;

/**
 * The use cases of supervision. Whoever may not see a record gets {@link AbsentException}, as for one that does not
 * exist.
 */
@Service
public class Supervisions {
    private static final String UNDER = "state.supervision";

    private final Aggregates aggregates;
    private final SupervisionDefinition supervisions;
    private final InspectionDefinition inspections;
    private final VisitDefinition visits;
    private final StoredRecords records;
    private final Map<Counted, CountedRecords> others;
    private final MongoDatabase database;
    private final Sealing sealing;
    private final Disclosure disclosure;

    Supervisions(
            Aggregates aggregates,
            SupervisionDefinition supervisions,
            InspectionDefinition inspections,
            VisitDefinition visits,
            StoredRecords records,
            List<CountedRecords> others,
            MongoDatabase database,
            Sealing sealing,
            Disclosure disclosure) {
        this.aggregates = aggregates;
        this.supervisions = supervisions;
        this.inspections = inspections;
        this.visits = visits;
        this.records = records;
        this.others = new EnumMap<>(Counted.class);
        others.forEach(room -> this.others.put(room.counted(), room));
        this.database = database;
        this.sealing = sealing;
        this.disclosure = disclosure;
    }

    /**
     * 启动监督检查。
     *
     * @param id the id that the caller chose, or null for a derived one
     * @param plan or null when it is set later
     */
    public CommandResult openSupervision(
            @Nullable String id,
            String campaign,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable SupervisionPlan plan,
            CommandContext context) {
        return aggregates.createNamed(
                supervisions,
                id,
                "open-supervision",
                context,
                () -> Supervision.open(context.actor(), campaign, title, from, to, plan, context.occurredAt()));
    }

    /** 制定、调整方案。An amendment names the version that its caller has seen. */
    public CommandResult plan(String id, SupervisionPlan plan, @Nullable String reason, CommandContext context) {
        readSupervision(id, context.actor());
        return aggregates.execute(supervisions, id, context, stored -> {
            SupervisionState state = stored.state();
            List<SupervisionEvent> events =
                    Supervision.of(state).plan(context.actor(), plan, reason, context.occurredAt());
            requireSeen(context, state.plans().isEmpty());
            return events;
        });
    }

    private static void requireSeen(CommandContext context, boolean nothingToSee) {
        SupervisionRule.AMEND_WHAT_YOU_HAVE_SEEN.requiresAt("If-Match", nothingToSee || context.ifMatch() != null);
    }

    /** 结束监督检查。 */
    public CommandResult close(String id, String reason, CommandContext context) {
        readSupervision(id, context.actor());
        return aggregates.execute(
                supervisions,
                id,
                context,
                stored -> Supervision.of(stored.state()).close(context.actor(), reason, context.occurredAt()));
    }

    /** 建组。 */
    public CommandResult openInspection(
            String supervision,
            @Nullable String id,
            String groupName,
            Composition composition,
            CommandContext context) {
        SupervisionState state = readSupervision(supervision, context.actor()).state();
        return aggregates.createNamed(
                inspections,
                id,
                "open-inspection",
                context,
                () -> Inspection.open(
                        context.actor(), supervision, state, groupName, composition, context.occurredAt()));
    }

    /** 调整检查组。An amendment names the version that its caller has seen. */
    public CommandResult amendInspection(String id, Composition composition, String reason, CommandContext context) {
        SupervisionState supervision = supervisionOf(id, context.actor());
        return changeInspection(id, context, group -> {
            List<InspectionEvent> events =
                    group.amend(context.actor(), supervision, composition, reason, context.occurredAt());
            requireSeen(context, false);
            return events;
        });
    }

    /** 撤销检查组。 */
    public CommandResult dissolveInspection(String id, String reason, CommandContext context) {
        return changeInspection(id, context, group -> group.dissolve(context.actor(), reason, context.occurredAt()));
    }

    private CommandResult changeInspection(
            String id, CommandContext context, Function<Inspection, List<InspectionEvent>> decide) {
        readInspection(id, context.actor());
        return aggregates.execute(inspections, id, context, stored -> decide.apply(Inspection.of(stored.state())));
    }

    private SupervisionState supervisionOf(String inspection, Actor reader) {
        return readSupervision(readInspection(inspection, reader).state().supervision(), reader)
                .state();
    }

    /**
     * 登记走访。
     *
     * @param followUpOf the earlier visit that it follows up, or null
     * @param said the visit, given what seals a text of it with its key
     */
    public CommandResult recordVisit(
            String inspection,
            @Nullable String followUpOf,
            Function<Function<String, SealedText>, VisitReport> said,
            CommandContext context) {
        Actor by = context.actor();
        InspectionState group = readInspection(inspection, by).state();
        SupervisionState supervision = readSupervision(group.supervision(), by).state();
        EarlierVisit earlier = followUpOf == null ? null : earlier(followUpOf, by);
        String id = context.derivedId("record-visit");
        return aggregates.create(
                visits,
                id,
                context,
                () -> Visit.record(
                        by,
                        inspection,
                        group,
                        supervision,
                        said.apply(text -> seal(id, text)),
                        earlier,
                        context.occurredAt()));
    }

    private EarlierVisit earlier(String id, Actor by) {
        VisitState visible = aggregates
                .find(visits, id)
                .map(Stored::state)
                .filter(visit -> Supervision.maySee(by, visit.district()))
                .orElse(null);
        return new EarlierVisit(id, visible);
    }

    private SealedText seal(String id, String text) {
        try {
            return sealing.seal(id, text);
        } catch (KeyDestroyedException destroyed) {
            throw new Refusal(ReadingRule.CONTENT_DESTROYED);
        }
    }

    public Stored<SupervisionState> readSupervision(String id, Actor reader) {
        return aggregates
                .find(supervisions, id)
                .filter(stored -> Supervision.maySee(reader, stored.state().district()))
                .orElseThrow(() -> new AbsentException(supervisions.collection(), id));
    }

    public Stored<InspectionState> readInspection(String id, Actor reader) {
        return aggregates
                .find(inspections, id)
                .filter(stored -> Supervision.maySee(reader, stored.state().district()))
                .orElseThrow(() -> new AbsentException(inspections.collection(), id));
    }

    public Stored<VisitState> readVisit(String id, Actor reader) {
        return aggregates
                .find(visits, id)
                .filter(stored -> Supervision.maySee(reader, stored.state().district()))
                .orElseThrow(() -> new AbsentException(visits.collection(), id));
    }

    /** A visit, and what was said and seen on it. */
    public record Opened(Stored<VisitState> stored, OpenedTexts texts) {}

    /** 查阅: what was said and seen on a visit, for somebody who may see it. It is on record that he read it. */
    public Opened readContent(String visit, ReadingPurpose purpose, Actor reader) {
        Stored<VisitState> stored = readVisit(visit, reader);
        Matter matter = new Matter("visit", visit, stored.state().district());
        return new Opened(stored, OpenedTexts.of(stored.state().texts(), disclosure, matter, purpose, reader));
    }

    public Page<Stored<SupervisionState>> listSupervisions(@Nullable String campaign, PageRequest page, Actor reader) {
        Document filter = StoredRecords.filter("state.campaign", campaign);
        return records.page(supervisions, filter, page, state -> Supervision.maySee(reader, state.district()));
    }

    public Page<Stored<InspectionState>> listInspections(String supervision, PageRequest page, Actor reader) {
        readSupervision(supervision, reader);
        Document filter = new Document(UNDER, supervision);
        return records.page(inspections, filter, page, state -> Supervision.maySee(reader, state.district()));
    }

    public Page<Stored<VisitState>> listVisits(String inspection, PageRequest page, Actor reader) {
        readInspection(inspection, reader);
        Document filter = new Document("state.inspection", inspection);
        return records.page(visits, filter, page, state -> Supervision.maySee(reader, state.district()));
    }

    public List<SealedEvent> supervisionHistory(String id, Actor reader) {
        return aggregates.history(supervisions, readSupervision(id, reader).id());
    }

    public List<SealedEvent> inspectionHistory(String id, Actor reader) {
        return aggregates.history(inspections, readInspection(id, reader).id());
    }

    public List<SealedEvent> visitHistory(String id, Actor reader) {
        return aggregates.history(visits, readVisit(id, reader).id());
    }

    /** What the reader may do with a supervision now. */
    public List<String> actions(SupervisionState supervision, Actor reader, Instant now) {
        return Supervision.of(supervision).actions(reader, now);
    }

    /** What the reader, who may see it, may do with a group now. */
    public List<String> actions(InspectionState inspection, Actor reader, Instant now) {
        SupervisionState supervision =
                readSupervision(inspection.supervision(), reader).state();
        return Inspection.of(inspection).actions(reader, supervision, now);
    }

    /** What was recorded under a supervision, counted now. */
    public SupervisionTotals totals(String supervision) {
        Document under = new Document(UNDER, supervision);
        long groups =
                StoreErrors.reading(() -> collection(inspections.collection()).countDocuments(under));
        SortedMap<String, Long> problems = byState(Counted.RESPONSIBILITY_PROBLEMS, supervision);
        SortedMap<String, Long> keyed = byState(Counted.KEY_SUPERVISIONS, supervision);
        long studies = sum(byState(Counted.SPECIAL_STUDIES, supervision));
        return StoreErrors.reading(() -> {
            Set<String> units = new HashSet<>();
            SortedMap<String, Long> kinds = new TreeMap<>();
            long interviews = 0;
            long documents = 0;
            for (Document visit : collection(visits.collection()).find(under).projection(new Document("state", 1))) {
                Document state = visit.get("state", new Document());
                units.add(state.getEmbedded(List.of("unit", "id"), String.class));
                kinds.merge(VisitKind.valueOf(VisitDefinition.kind(state)).code(), 1L, Long::sum);
                interviews += state.getList("interviews", Document.class).size();
                documents += state.getList("documents", Document.class).size();
            }
            return new SupervisionTotals(
                    groups,
                    sum(kinds),
                    kinds,
                    units.size(),
                    interviews,
                    documents,
                    sum(problems),
                    problems,
                    studies,
                    sum(keyed),
                    keyed);
        });
    }

    private SortedMap<String, Long> byState(Counted counted, String supervision) {
        return Objects.requireNonNull(others.get(counted), counted::name).byState(supervision);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
