package org.safetyvalve.accountability.supervisions.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.Inspection;
import org.safetyvalve.accountability.supervisions.InspectionState;
import org.safetyvalve.accountability.supervisions.Interview;
import org.safetyvalve.accountability.supervisions.ProblemCounts;
import org.safetyvalve.accountability.supervisions.Supervision;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.SupervisionTotals;
import org.safetyvalve.accountability.supervisions.Visit;
import org.safetyvalve.accountability.supervisions.VisitState;
import org.safetyvalve.accountability.supervisions.VisitedUnit;
import org.safetyvalve.starter.domain.Actor;
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
    private final Aggregates aggregates;
    private final SupervisionDefinition supervisions;
    private final InspectionDefinition inspections;
    private final VisitDefinition visits;
    private final StoredRecords records;
    private final ProblemCounts problems;
    private final MongoDatabase database;

    Supervisions(
            Aggregates aggregates,
            SupervisionDefinition supervisions,
            InspectionDefinition inspections,
            VisitDefinition visits,
            StoredRecords records,
            ProblemCounts problems,
            MongoDatabase database) {
        this.aggregates = aggregates;
        this.supervisions = supervisions;
        this.inspections = inspections;
        this.visits = visits;
        this.records = records;
        this.problems = problems;
        this.database = database;
    }

    /**
     * 启动监督检查。
     *
     * @param id the id that the caller chose, or null for a derived one
     */
    public CommandResult openSupervision(
            @Nullable String id,
            String campaign,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            CommandContext context) {
        return aggregates.createNamed(
                supervisions,
                id,
                "open-supervision",
                context,
                () -> Supervision.open(context.actor(), campaign, title, from, to, context.occurredAt()));
    }

    /** 建组。 */
    public CommandResult openInspection(
            String supervision, @Nullable String id, String groupName, CommandContext context) {
        SupervisionState state = readSupervision(supervision, context.actor()).state();
        return aggregates.createNamed(
                inspections,
                id,
                "open-inspection",
                context,
                () -> Inspection.open(context.actor(), supervision, state, groupName, context.occurredAt()));
    }

    /** 登记走访。 */
    public CommandResult recordVisit(
            String inspection,
            VisitedUnit unit,
            boolean covert,
            List<Interview> interviews,
            List<DocumentRead> documents,
            CommandContext context) {
        InspectionState state = readInspection(inspection, context.actor()).state();
        return aggregates.create(
                visits,
                context.derivedId("record-visit"),
                context,
                () -> Visit.record(
                        context.actor(), inspection, state, unit, covert, interviews, documents, context.occurredAt()));
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

    public Page<Stored<SupervisionState>> listSupervisions(@Nullable String campaign, PageRequest page, Actor reader) {
        Document filter = StoredRecords.filter("state.campaign", campaign);
        return records.page(supervisions, filter, page, state -> Supervision.maySee(reader, state.district()));
    }

    public Page<Stored<InspectionState>> listInspections(String supervision, PageRequest page, Actor reader) {
        readSupervision(supervision, reader);
        Document filter = new Document("state.supervision", supervision);
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

    /** What was recorded under a supervision, counted now. */
    public SupervisionTotals totals(String supervision) {
        Document under = new Document("state.supervision", supervision);
        return StoreErrors.reading(() -> {
            long groups = collection(inspections.collection()).countDocuments(under);
            Set<String> units = new HashSet<>();
            long visited = 0;
            long interviews = 0;
            long documents = 0;
            for (Document visit : collection(visits.collection()).find(under).projection(new Document("state", 1))) {
                Document state = visit.get("state", new Document());
                visited++;
                units.add(state.getEmbedded(List.of("unit", "id"), String.class));
                interviews += state.getList("interviews", Document.class).size();
                documents += state.getList("documents", Document.class).size();
            }
            return new SupervisionTotals(
                    groups, visited, units.size(), interviews, documents, problems.under(supervision));
        });
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
