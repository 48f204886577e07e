package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What accountability-service has beside visits and tracings; of a schedule one kind mostly, so that it comes to an end. */
final class DisciplineWork {
    private final List<Consumer<Caller>> kinds;
    private final int most;

    DisciplineWork(String campaign, int drawn) {
        kinds = List.of(
                new CaseWork()::act,
                new AccidentWork()::act,
                new ReferralWork()::act,
                new OversightWork(campaign)::act);
        most = new Random(drawn).nextInt(kinds.size());
    }

    void act(Caller caller) {
        Random random = caller.random();
        int kind = random.nextInt(3) > 0 ? most : random.nextInt(kinds.size());
        kinds.get(kind).accept(caller);
    }
}
