package org.safetyvalve.accountability.exchanges.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.safetyvalve.accountability.StoredRecords;
import org.safetyvalve.accountability.commitments.Commitment;
import org.safetyvalve.accountability.commitments.CommitmentStage;
import org.safetyvalve.accountability.exchanges.Agenda;
import org.safetyvalve.accountability.exchanges.AgendaItem;
import org.safetyvalve.accountability.exchanges.AgendaKind;
import org.safetyvalve.accountability.exchanges.Exchange;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.accountability.interviews.JointInterview;
import org.safetyvalve.accountability.interviews.JointInterviewState;
import org.safetyvalve.accountability.keysupervisions.KeySupervision;
import org.safetyvalve.accountability.keysupervisions.KeySupervisionState;
import org.safetyvalve.accountability.problems.ProblemStage;
import org.safetyvalve.accountability.problems.ResponsibilityProblem;
import org.safetyvalve.accountability.problems.ResponsibilityProblemState;
import org.safetyvalve.accountability.studies.SpecialStudy;
import org.safetyvalve.accountability.studies.SpecialStudyState;
import org.safetyvalve.accountability.tracings.ResponsibilityTracing;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.TracingStage;
import org.safetyvalve.accountability.transfers.TransferAccess;
import org.safetyvalve.accountability.transfers.TransferStage;
import org.safetyvalve.accountability.transfers.TransferState;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.District;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * Makes an agenda of what is open now in the district of an exchange. What a party may see is decided record by record, by
 * the rule of the room that the record is in: nothing else is counted.
 */
@Component
class Agendas {
    private final List<AggregateDefinition<?, ?>> definitions;
    private final StoredRecords records;

    Agendas(List<AggregateDefinition<?, ?>> definitions, StoredRecords records) {
        this.definitions = definitions;
        this.records = records;
    }

    Agenda of(ExchangeState exchange, Actor reader, Instant now) {
        District place = new District(exchange.district());
        return new Agenda(
                reader.organisation(),
                now,
                List.of(
                        item(AgendaKind.TRANSFERS_NOT_ACKNOWLEDGED, transfers(exchange, reader)),
                        item(AgendaKind.PROBLEMS_OVERDUE, problems(place, reader)),
                        item(AgendaKind.TRACINGS_OPEN, tracings(place, reader)),
                        item(AgendaKind.COMMITMENTS_OPEN, commitments(place, reader))));
    }

    private static AgendaItem item(AgendaKind kind, Stream<String> ids) {
        return new AgendaItem(kind, ids.toList());
    }

    /** Those between the two parties. */
    private Stream<String> transfers(ExchangeState exchange, Actor reader) {
        return ids(
                TransferState.class,
                allBut("state.stage", TransferStage.ACKNOWLEDGED),
                state -> TransferAccess.maySee(reader, state)
                        && exchange.parties().contains(state.from().organisation())
                        && exchange.parties().contains(state.to().organisation()));
    }

    private Stream<String> problems(District place, Actor reader) {
        return ids(
                ResponsibilityProblemState.class,
                new Document("state.stage", ProblemStage.FED_BACK.name()).append("state.overdue", true),
                state -> place.covers(state.district()) && ResponsibilityProblem.maySee(reader, state));
    }

    private Stream<String> tracings(District place, Actor reader) {
        return ids(
                ResponsibilityTracingState.class,
                allBut("state.stage", TracingStage.CLOSED),
                state -> place.covers(state.matter().district()) && ResponsibilityTracing.maySee(reader, state));
    }

    private Stream<String> commitments(District place, Actor reader) {
        Document open = allBut("state.commitments.stage", CommitmentStage.VERIFIED);
        Stream<String> ofInterviews = all(
                        JointInterviewState.class,
                        open,
                        state -> place.covers(state.district()) && JointInterview.maySee(reader, state))
                .stream()
                .flatMap(stored -> open(
                        stored.id(),
                        stored.state().commitments(),
                        commitment -> JointInterview.maySee(reader, stored.state(), commitment)));
        Stream<String> ofExchanges = all(
                        ExchangeState.class,
                        open,
                        state -> place.covers(state.district()) && Exchange.maySee(reader, state))
                .stream()
                .flatMap(stored -> open(
                        stored.id(),
                        stored.state().commitments(),
                        commitment -> Exchange.maySee(reader, stored.state(), commitment)));
        Stream<String> ofStudies = all(
                        SpecialStudyState.class,
                        open,
                        state -> place.covers(state.district()) && SpecialStudy.maySee(reader, state))
                .stream()
                .flatMap(stored -> open(
                        stored.id(),
                        stored.state().commitments(),
                        task -> SpecialStudy.maySee(reader, stored.state(), task)));
        Stream<String> ofKeySupervisions = all(
                        KeySupervisionState.class,
                        open,
                        state -> place.covers(state.district()) && KeySupervision.maySee(reader, state))
                .stream()
                .flatMap(stored -> open(
                        stored.id(),
                        stored.state().commitments(),
                        report -> KeySupervision.maySee(reader, stored.state(), report)));
        return Stream.of(ofInterviews, ofExchanges, ofStudies, ofKeySupervisions)
                .flatMap(Function.identity());
    }

    private static Stream<String> open(String id, List<Commitment> commitments, Predicate<Commitment> visible) {
        return commitments.stream()
                .filter(commitment -> commitment.stage() != CommitmentStage.VERIFIED && visible.test(commitment))
                .map(commitment -> id + '/' + commitment.number());
    }

    private <S> Stream<String> ids(Class<S> type, Document filter, Predicate<S> visible) {
        return all(type, filter, visible).stream().map(Stored::id);
    }

    @SuppressWarnings("unchecked") // a definition keeps states of its own type
    private <S> List<Stored<S>> all(Class<S> type, Document filter, Predicate<S> visible) {
        AggregateDefinition<S, Object> definition = (AggregateDefinition<S, Object>) definitions.stream()
                .filter(one -> one.stateType().equals(type))
                .findFirst()
                .orElseThrow();
        return records.all(definition, filter, visible);
    }

    private static <E extends Enum<E>> Document allBut(String field, E closed) {
        List<String> open = Arrays.stream(closed.getDeclaringClass().getEnumConstants())
                .filter(one -> one != closed)
                .map(Enum::name)
                .toList();
        return new Document(field, new Document("$in", open));
    }
}
