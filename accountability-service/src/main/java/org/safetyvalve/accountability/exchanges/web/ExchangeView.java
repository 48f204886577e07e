package org.safetyvalve.accountability.exchanges.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.CommitmentView;
import org.safetyvalve.accountability.exchanges.Agenda;
import org.safetyvalve.accountability.exchanges.Exchange;
import org.safetyvalve.accountability.exchanges.ExchangeState;
import org.safetyvalve.accountability.exchanges.Postponement;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * An exchange as a reader may see it.
 *
 * @param agenda what was open when it was held, for the party that recorded it
 * @param minutes for the parties and discipline inspection, otherwise null
 * @param commitments what was agreed
 * @param next the id of the exchange after it
 * @param actions names of the commands that the reader may give now
 */
record ExchangeView(
        String id,
        long version,
        String state,
        String reference,
        List<String> parties,
        String district,
        Instant at,
        String place,
        List<Postponement> postponements,
        @Nullable AgendaView agenda,
        @Nullable String minutes,
        List<CommitmentView> commitments,
        @Nullable String next,
        Instant changedAt,
        List<String> actions) {

    static ExchangeView of(
            Stored<ExchangeState> stored, Actor reader, List<CommitmentView> commitments, List<String> actions) {
        ExchangeState state = stored.state();
        boolean all = Exchange.seesAll(reader, state);
        return new ExchangeView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.plan().reference(),
                state.parties(),
                state.district(),
                state.plan().at(),
                state.plan().place(),
                state.postponements(),
                all ? agenda(state.agenda(), reader) : null,
                all ? state.minutes() : null,
                commitments,
                state.next(),
                state.changedAt(),
                actions);
    }

    private static @Nullable AgendaView agenda(@Nullable Agenda agenda, Actor reader) {
        return agenda == null || !agenda.organisation().equals(reader.organisation()) ? null : AgendaView.of(agenda);
    }
}
