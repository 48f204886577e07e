package org.safetyvalve.endtoend.faults.component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safetyvalve.accountability.supervisions.Composition;
import org.safetyvalve.accountability.supervisions.DocumentRead;
import org.safetyvalve.accountability.supervisions.GroupKind;
import org.safetyvalve.accountability.supervisions.Heard;
import org.safetyvalve.accountability.supervisions.Person;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.accountability.supervisions.VisitReport;
import org.safetyvalve.accountability.supervisions.VisitedUnit;
import org.safetyvalve.accountability.supervisions.store.Supervisions;
import org.safetyvalve.accountability.tracings.DutyHolder;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.FindingKind;
import org.safetyvalve.accountability.tracings.store.Tracings;
import org.safetyvalve.hazard.campaigns.Campaign;
import org.safetyvalve.hazard.campaigns.messaging.CampaignDefinition;
import org.safetyvalve.notification.deliveries.Inbox;
import org.safetyvalve.notification.deliveries.store.DeliveryDefinition;
import org.safetyvalve.notification.deliveries.store.InboxReader;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;

/** Work beside the hazards: a campaign and its supervision, visits, tracings, and inboxes that are read. */
final class OfficeWork {
    private static final List<String> TWO = List.of("discipline-inspector", "discipline-inspector-2");
    private static final Composition GROUP = new Composition(
            GroupKind.SUPERVISION_OFFICE,
            new Person(TWO.get(0), "rizhao-discipline"),
            List.of(new Person(TWO.get(1), "rizhao-discipline")),
            List.of(),
            List.of());
    private static final List<Actor> READERS = List.of(People.DEPARTMENT, People.COMMITTEE, People.UNIT);

    private final String campaign;
    private final String supervision;
    private final String inspection;

    OfficeWork(String campaign) {
        this.campaign = campaign;
        this.supervision = campaign + "-supervision";
        this.inspection = campaign + "-group-1";
    }

    /** What everything else is about. */
    void begin(Caller caller) {
        Campaign.Plan plan = new Campaign.Plan(
                "排查整治", "city-wide-drive", List.of("371100"), List.of(), LocalDate.of(2026, 1, 1), null, List.of());
        untilAccepted(() -> caller.give(
                Service.HAZARD,
                People.COMMITTEE,
                "open-campaign",
                campaign,
                false,
                (instance, context) -> instance.bean(Aggregates.class)
                        .create(
                                instance.bean(CampaignDefinition.class),
                                campaign,
                                context,
                                () -> Campaign.open(context.actor(), context.occurredAt(), plan))));
        untilAccepted(() -> caller.give(
                Service.ACCOUNTABILITY,
                People.DISCIPLINE,
                "open-supervision",
                supervision,
                false,
                (instance, context) -> instance.bean(Supervisions.class)
                        .openSupervision(
                                supervision, campaign, "专项监督", LocalDate.of(2026, 1, 1), null, null, context)));
        untilAccepted(() -> caller.give(
                Service.ACCOUNTABILITY,
                People.DISCIPLINE,
                "open-inspection",
                inspection,
                false,
                (instance, context) -> instance.bean(Supervisions.class)
                        .openInspection(supervision, inspection, "第一组", GROUP, context)));
    }

    private static void untilAccepted(java.util.function.Supplier<Optional<CommandResult>> command) {
        for (int i = 0; i < 20; i++) {
            if (command.get().isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the schedule can't begin: what it stands on was never accepted");
    }

    void act(Caller caller) {
        switch (caller.random().nextInt(4)) {
            case 0 -> acknowledge(caller);
            case 1 -> trace(caller);
            default -> visit(caller);
        }
    }

    private void visit(Caller caller) {
        Random random = caller.random();
        String unit = "unit-" + random.nextInt(4);
        int interviews = random.nextInt(3);
        int documents = random.nextInt(3);
        caller.give(
                Service.ACCOUNTABILITY,
                People.DISCIPLINE,
                "record-visit " + unit,
                null,
                false,
                (instance, context) -> instance.bean(Supervisions.class)
                        .recordVisit(
                                inspection,
                                null,
                                seal -> new VisitReport(
                                        new VisitedUnit(unit, "单位 " + unit),
                                        VisitKind.OPEN,
                                        null,
                                        TWO,
                                        interviews(interviews, context.occurredAt()),
                                        documents(documents),
                                        null,
                                        () -> seal.apply("现场情况")),
                                context));
    }

    private static List<Heard> interviews(int number, java.time.Instant at) {
        List<Heard> interviews = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            interviews.add(new Heard("department-leader", at, List.of(), null));
        }
        return interviews;
    }

    private static List<DocumentRead> documents(int number) {
        List<DocumentRead> documents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            documents.add(new DocumentRead("记录 " + i, "meeting-minutes", null, null));
        }
        return documents;
    }

    /** Determines some tracing that has been opened by then, or closes it. */
    private void trace(Caller caller) {
        Instance office = caller.anyOf(Service.ACCOUNTABILITY);
        List<String> hazards = new ArrayList<>();
        try {
            hazards.addAll(office.bean(Tracings.class).tracedHazards().keySet());
        } catch (RuntimeException | Error away) {
            return;
        }
        if (hazards.isEmpty()) {
            return;
        }
        String tracing = Tracings.idFor(hazards.get(caller.random().nextInt(hazards.size())));
        boolean determines = caller.random().nextInt(3) > 0;
        List<Finding> findings = Arrays.stream(DutyHolder.values())
                .map(holder -> new Finding(holder, holder.code(), FindingKind.DUTY_PERFORMED, null, null, List.of()))
                .toList();
        caller.give(
                Service.ACCOUNTABILITY,
                People.DISCIPLINE,
                (determines ? "determine " : "close-tracing ") + tracing,
                tracing,
                false,
                (instance, context) -> determines
                        ? instance.bean(Tracings.class).determine(tracing, seal -> findings, context)
                        : instance.bean(Tracings.class).close(tracing, null, context));
    }

    private void acknowledge(Caller caller) {
        Actor reader = READERS.get(caller.random().nextInt(READERS.size()));
        List<String> unread = new ArrayList<>();
        try {
            caller.anyOf(Service.NOTIFICATION).bean(InboxReader.class).page(reader, true, null, 5).stream()
                    .map(Stored::id)
                    .forEach(unread::add);
        } catch (RuntimeException | Error away) {
            return;
        }
        if (unread.isEmpty()) {
            return;
        }
        String delivery = unread.get(caller.random().nextInt(unread.size()));
        caller.give(
                Service.NOTIFICATION,
                reader,
                "acknowledge " + delivery,
                delivery,
                true,
                (instance, context) -> instance.bean(Aggregates.class)
                        .execute(
                                instance.bean(DeliveryDefinition.class),
                                delivery,
                                context,
                                stored -> Inbox.acknowledge(stored.state(), context.actor(), context.now())));
    }
}
