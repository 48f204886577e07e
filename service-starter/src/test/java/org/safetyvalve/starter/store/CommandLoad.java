package org.safetyvalve.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.fixture.Commands.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.OutboxFullException;

/** Threads that carry out commands, on units of their own and on one that they share, and a record of each and its answer. */
final class CommandLoad {
    private static final int THREADS = 6;
    private static final int COMMANDS_A_UNIT = 8;

    private final Aggregates aggregates;
    private final Units units;
    private final String run = UUID.randomUUID().toString();
    private final ConcurrentLinkedQueue<Command> commands = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean going = true;

    /** @param version what was answered, 0 without an answer */
    private record Command(String unit, String name, boolean creates, Outcome outcome, long version, String story) {}

    private enum Outcome {
        ANSWERED,
        /** Certainly not carried out: the store was away, or a rule of ours forbade it. */
        REFUSED,
        UNKNOWN,
        /** Anything that a caller is never told when the store is away. */
        WRONG
    }

    CommandLoad(Aggregates aggregates, Units units) {
        this.aggregates = aggregates;
        this.units = units;
    }

    void start() {
        String shared = run + "-shared";
        carryOut(shared, "register " + shared, true);
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = run + '-' + thread + '-';
            threads.execute(() -> {
                for (int n = 0; going; n++) {
                    String unit = prefix + n / COMMANDS_A_UNIT;
                    carryOut(unit, prefix + "command" + n, n % COMMANDS_A_UNIT == 0);
                    if (n % 5 == 0) {
                        carryOut(shared, prefix + "shared" + n, false);
                    }
                }
            });
        }
    }

    void stop() throws InterruptedException {
        going = false;
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** How many commands were answered so far. */
    int answered() {
        return answered.get();
    }

    private void carryOut(String unit, String name, boolean creates) {
        Command done = carriedOut(unit, name, creates);
        commands.add(done);
        if (done.outcome() == Outcome.ANSWERED) {
            answered.incrementAndGet();
        }
    }

    private Command carriedOut(String unit, String name, boolean creates) {
        try {
            long version = (creates
                            ? aggregates.create(units, unit, command(name), () -> List.of(new Registered(name)))
                            : aggregates.execute(units, unit, command(name), stored -> List.of(new Renamed(name))))
                    .version();
            return new Command(unit, name, creates, Outcome.ANSWERED, version, "");
        } catch (OutcomeUnknownException unknown) {
            return new Command(unit, name, creates, Outcome.UNKNOWN, 0, unknown.toString());
        } catch (StoreUnavailableException | OutboxFullException | ConcurrentChangeException refused) {
            return new Command(unit, name, creates, Outcome.REFUSED, 0, refused.toString());
        } catch (RuntimeException wrong) {
            Outcome outcome = isOnAUnitThatMayBeAbsent(unit) ? Outcome.REFUSED : Outcome.WRONG;
            return new Command(unit, name, creates, outcome, 0, wrong.toString());
        }
    }

    /** Its creation was not answered: the commands that follow may find nothing. */
    private boolean isOnAUnitThatMayBeAbsent(String unit) {
        return commands.stream()
                .noneMatch(before ->
                        before.unit().equals(unit) && before.creates() && before.outcome() == Outcome.ANSWERED);
    }

    /** What was answered has happened, as it was answered; what was refused has not; what is unknown, at most once. */
    void requireRightAnswers() {
        Map<String, List<String>> names = new TreeMap<>();
        Map<Outcome, Integer> counts = new TreeMap<>();
        for (Command command : commands) {
            counts.merge(command.outcome(), 1, Integer::sum);
            assertThat(command.outcome()).as(command.toString()).isNotEqualTo(Outcome.WRONG);
            List<String> happened = names.computeIfAbsent(command.unit(), this::names);
            long times = happened.stream().filter(command.name()::equals).count();
            switch (command.outcome()) {
                case ANSWERED ->
                    assertThat(happened.get((int) command.version() - 1))
                            .as(command.toString())
                            .isEqualTo(command.name());
                case REFUSED -> assertThat(times).as(command.toString()).isZero();
                default -> assertThat(times).as(command.toString()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(names.values().stream().mapToInt(List::size).sum())
                .isLessThanOrEqualTo(
                        counts.getOrDefault(Outcome.ANSWERED, 0) + counts.getOrDefault(Outcome.UNKNOWN, 0));
        assertThat(counts.size()).as("the load met the fault: " + counts).isGreaterThan(1);
        System.out.println("Commands by outcome: " + counts);
    }

    /** A repeat with the same key says what it came to, or brings it about; never twice. */
    void repeatWhatIsUnknown() {
        List<Command> unknown = new ArrayList<>(commands);
        unknown.removeIf(command -> command.outcome() != Outcome.UNKNOWN);
        for (Command command : unknown) {
            Command repeated = carriedOut(command.unit(), command.name(), command.creates());
            long times = names(command.unit()).stream()
                    .filter(command.name()::equals)
                    .count();
            assertThat(times)
                    .as("%s, repeated: %s", command, repeated)
                    .isEqualTo(repeated.outcome() == Outcome.ANSWERED ? 1 : 0);
        }
    }

    /** The names that a unit was given, in the order of its events. */
    private List<String> names(String unit) {
        return aggregates.history(units, unit).stream()
                .map(SealedEvent::body)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .map(body -> body.replaceAll(".*\"name\"\\s*:\\s*\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
