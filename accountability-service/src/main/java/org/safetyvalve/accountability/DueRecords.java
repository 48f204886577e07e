package org.safetyvalve.accountability;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Acts on the silence of records whose clock has lapsed: once each, whoever else is doing the same. */
@Component
public class DueRecords {
    private static final int BATCH = 200;

    private final Aggregates aggregates;
    private final SystemCommands commands;

    DueRecords(Aggregates aggregates, SystemCommands commands) {
        this.aggregates = aggregates;
        this.commands = commands;
    }

    /**
     * Acts on those whose deadlines no event from outside can meet: their lapse waits for nothing but the clock.
     *
     * @param silence what it comes to on a state
     * @return on how many it acted
     */
    public <S, E> int lapse(AggregateDefinition<S, E> definition, Instant now, Function<S, List<E>> silence) {
        return lapse(definition, now, state -> true, silence);
    }

    /** @param counts whether silence counts yet, or may have been broken by what has not been read */
    public <S, E> int lapse(
            AggregateDefinition<S, E> definition, Instant now, Predicate<S> counts, Function<S, List<E>> silence) {
        return aggregates.actOnDue(
                definition, now, BATCH, due -> counts.test(due.state()) && lapse(definition, due, now, silence));
    }

    private <S, E> boolean lapse(
            AggregateDefinition<S, E> definition, Stored<S> due, Instant now, Function<S, List<E>> silence) {
        String key = "lapse " + due.id() + ' ' + due.version();
        return aggregates
                        .execute(
                                definition,
                                due.id(),
                                commands.ofClock(key, now),
                                stored -> silence.apply(stored.state()))
                        .version()
                > due.version();
    }
}
