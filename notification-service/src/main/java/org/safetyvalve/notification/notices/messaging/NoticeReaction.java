package org.safetyvalve.notification.notices.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.notification.deliveries.Channel;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.safetyvalve.notification.deliveries.Dispatch;
import org.safetyvalve.notification.notices.Message;
import org.safetyvalve.notification.notices.Notice;
import org.safetyvalve.notification.notices.NoticeTable;
import org.safetyvalve.notification.notices.store.FirstStart;
import org.safetyvalve.notification.notices.store.ImportedHazards;
import org.safetyvalve.notification.notices.store.NoticeStore;
import org.safetyvalve.notification.recipients.AddressBook;
import org.safetyvalve.starter.consuming.GatheredReaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.write.DerivedId;
import org.springframework.stereotype.Component;

/**
 * Tells whoever the table says of an event, once. Nobody is told of history: of what happened more than a day before it
 * was recorded, and of what was recorded before this service first started. What an import recorded of each hazard is
 * told by its digest.
 */
@Component
class NoticeReaction implements GatheredReaction<NoticeReaction.Work> {
    /** What an event asks for. */
    sealed interface Work {}

    private record Remember(ImportedHazards.Imported imported) implements Work {}

    private record Tell(Happening happening, Notice notice) implements Work {}

    private final NoticeTable table;
    private final FirstStart firstStart;
    private final ImportedHazards imports;
    private final AddressBook recipients;
    private final NoticeStore notices;
    private final Dispatch dispatch;
    private final Set<Class<? extends EventBody>> types;

    NoticeReaction(
            NoticeTable table,
            FirstStart firstStart,
            ImportedHazards imports,
            AddressBook recipients,
            NoticeStore notices,
            Dispatch dispatch) {
        this.table = table;
        this.firstStart = firstStart;
        this.imports = imports;
        this.recipients = recipients;
        this.notices = notices;
        this.dispatch = dispatch;
        this.types = EventCatalogue.all().stream()
                .filter(type -> table.events().contains(type.name()))
                .map(EventType::body)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return types;
    }

    @Override
    public List<Work> asked(ReceivedEvent event) {
        Happening happening = Happening.of(event);
        if (happening.body() instanceof HazardFound found && found.importId() != null) {
            return List.of(new Remember(new ImportedHazards.Imported(recorded(happening), happening.isHistory())));
        }
        if (happening.isHistory() || event.time().isBefore(firstStart.notifyFrom())) {
            return List.of();
        }
        Notice wanted = new Notice(event.id(), parcels(happening));
        return wanted.parcels().isEmpty() ? List.of() : List.of(new Tell(happening, wanted));
    }

    @Override
    public void doAll(List<Work> works) {
        // First: what else the import recorded of a hazard may be in the same poll.
        imports.remember(of(Remember.class, works).map(Remember::imported).toList());
        List<Tell> tells = withoutImports(of(Tell.class, works).toList());
        if (tells.isEmpty()) {
            return;
        }
        Map<String, Notice> kept =
                notices.keepFirst(tells.stream().map(Tell::notice).toList());
        dispatch.send(tells.stream()
                .flatMap(tell -> consignments(
                        tell.happening(), kept.getOrDefault(tell.notice().event(), tell.notice())))
                .toList());
    }

    private static <W extends Work> Stream<W> of(Class<W> kind, List<Work> works) {
        return works.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What no import's digest tells. */
    private List<Tell> withoutImports(List<Tell> tells) {
        Set<ImportedHazards.Recorded> imported = imports.byTheImport(tells.stream()
                .map(Tell::happening)
                .filter(NoticeReaction::isOfHazard)
                .map(NoticeReaction::recorded)
                .toList());
        return tells.stream()
                .filter(tell -> !isOfHazard(tell.happening()) || !imported.contains(recorded(tell.happening())))
                .toList();
    }

    private static boolean isOfHazard(Happening happening) {
        return happening.matter().record().equals("hazard");
    }

    private static ImportedHazards.Recorded recorded(Happening happening) {
        return new ImportedHazards.Recorded(happening.event().subject(), happening.command());
    }

    private static Stream<Dispatch.Consignment> consignments(Happening happening, Notice notice) {
        ReceivedEvent event = happening.event();
        Dispatch.Cause cause =
                new Dispatch.Cause(event.source(), event.id(), event.correlationId(), event.traceparent());
        return notice.parcels().stream()
                .map(parcel -> new Dispatch.Consignment(cause, facts(happening, parcel), parcel));
    }

    private List<Notice.Parcel> parcels(Happening happening) {
        ReceivedEvent event = happening.event();
        List<Notice.Parcel> parcels = new ArrayList<>();
        for (Message message :
                table.messages(event.name(), happening.facts(), event.district(), happening.isRestricted())) {
            parcels.add(parcel(event, message, ""));
            if (dispatch.sendsMail()) {
                recipients
                        .addresses(message.organisation(), message.roles())
                        .forEach(address -> parcels.add(parcel(event, message, address)));
            }
        }
        return parcels;
    }

    private static Notice.Parcel parcel(ReceivedEvent event, Message message, String address) {
        String roles = message.roles().stream().map(Role::code).collect(Collectors.joining("+"));
        String id = DerivedId.of(
                event.source(),
                event.id(),
                message.organisation(),
                roles,
                message.title().zh(),
                message.todo().zh(),
                address);
        return new Notice.Parcel(id, message, address);
    }

    private static DeliveryFacts facts(Happening happening, Notice.Parcel parcel) {
        ReceivedEvent event = happening.event();
        Message message = parcel.message();
        Matter matter = happening.matter();
        return new DeliveryFacts(
                event.id(),
                happening.type().ceType(),
                event.name(),
                matter.record(),
                matter.subject(),
                message.organisation(),
                message.roles(),
                parcel.isMail() ? Channel.MAIL : Channel.INBOX,
                message.title(),
                message.todo(),
                message.due(),
                event.time(),
                event.district(),
                happening.isRestricted());
    }
}
