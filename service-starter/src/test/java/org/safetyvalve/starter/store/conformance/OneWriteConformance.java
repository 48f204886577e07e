package org.safetyvalve.starter.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.store.conformance.Racer.Won;
import org.safetyvalve.starter.write.Aggregates;

/**
 * State and events are one write, whoever else writes and whoever dies. Instances in processes of their own race on the same
 * aggregates and one is killed in the middle: each sequence is won once, and what is in the document is what was
 * acknowledged, at most one command of the dead one more.
 */
public abstract class OneWriteConformance extends Capability {
    private static final int RACERS = 3;
    private static final int COMMANDS = 40;
    private static final int KILLED_AFTER = 8;
    private static final List<String> UNITS = List.of("u", "v", "w");

    @TempDir
    Path directory;

    @Test
    void isWonOnceASequenceByRacingProcessesOfWhichOneIsKilled() throws Exception {
        Aggregates register = Racer.aggregates(database());
        UNITS.forEach(unit ->
                register.create(Racer.UNITS, unit, command("register " + unit), () -> List.of(new Registered("甲"))));

        List<Won> won = race();

        Map<String, Won> winners = new HashMap<>();
        won.forEach(one -> assertThat(winners.put(one.unit() + ':' + one.version(), one))
                .as("%s version %s is won once", one.unit(), one.version())
                .isNull());
        int unanswered = 0;
        for (String unit : UNITS) {
            unanswered += requireWhole(unit, register.history(Racer.UNITS, unit), winners);
        }
        assertThat(won).hasSizeGreaterThanOrEqualTo((RACERS - 1) * COMMANDS + KILLED_AFTER);
        assertThat(unanswered).as("of the killed process").isLessThanOrEqualTo(1);
    }

    private List<Won> race() throws Exception {
        List<JavaProcess> racers = new ArrayList<>();
        try {
            for (int racer = 0; racer < RACERS; racer++) {
                int commands = racer == 0 ? Integer.MAX_VALUE : COMMANDS;
                racers.add(Racer.start(store().uri(), "racer" + racer, commands, UNITS, said(racer)));
            }
            await().atMost(Patience.soon()).until(() -> Racer.won(said(0)).size() >= KILLED_AFTER);
            racers.get(0).kill();
            for (JavaProcess racer : racers) {
                assertThat(racer.endsWithin(Patience.soon().toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(racer == racers.get(0) || racer.logTail().endsWith(Racer.DONE))
                        .as(racer.logTail())
                        .isTrue();
            }
        } finally {
            racers.forEach(JavaProcess::kill);
        }
        List<Won> won = new ArrayList<>();
        for (int racer = 0; racer < RACERS; racer++) {
            won.addAll(Racer.won(said(racer)));
        }
        return won;
    }

    private Path said(int racer) {
        return directory.resolve("racer" + racer + ".log");
    }

    /** @return how many of its commands nobody was answered */
    private int requireWhole(String unit, List<SealedEvent> history, Map<String, Won> winners) {
        Document document = database().getCollection("units").find(id(unit)).first();
        assertThat(number(document, "version")).isEqualTo(history.size());
        assertThat(document).containsEntry("last", unit + ':' + history.size()).containsEntry("pending", true);
        assertThat(Published.requireContract(history.stream().map(Published::of).toList())
                        .get(unit))
                .hasSize(history.size());

        int unanswered = 0;
        for (SealedEvent event : history.subList(1, history.size())) {
            Won winner = winners.remove(event.id());
            unanswered += winner == null ? 1 : 0;
            assertThat(winner == null || nameIn(event).contains('"' + winner.name() + '"'))
                    .as("%s is the event of %s", event.id(), winner)
                    .isTrue();
        }
        assertThat(nameIn(history.get(history.size() - 1)))
                .contains('"' + document.get("state", Document.class).getString("name") + '"');
        assertThat(winners.keySet()).as("acknowledged and not there").noneMatch(lost -> lost.startsWith(unit + ':'));
        return unanswered;
    }

    private static String nameIn(SealedEvent event) {
        return new String(event.body(), StandardCharsets.UTF_8);
    }
}
