package org.safetyvalve.endtoend.faults.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.safetyvalve.endtoend.faults.Plan;

/** All faults of this level, and how a seed chooses among them. */
final class Catalogue {
    private static final int MOST = 3;
    private static final int SLOW_IN = 20;

    private static final List<Fault> FAULTS = Stream.of(
                    PointFaults.all(),
                    GroupFaults.all(),
                    GroundFaults.all(),
                    DeadLetterFaults.all(),
                    SilenceFaults.all(),
                    OtherFaults.all())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    static List<String> names() {
        return FAULTS.stream().map(Fault::name).toList();
    }

    /** The faults of a schedule: the one that was asked for, or one to three that the seed draws. Slow ones come in one of twenty. */
    static List<Fault> choose(Plan plan, Random random) {
        if (plan.fault().isPresent()) {
            return FAULTS.stream()
                    .filter(fault -> fault.name().equals(plan.fault().get()))
                    .toList();
        }
        boolean slow = random.nextInt(SLOW_IN) == 0;
        List<Fault> urn = new ArrayList<>();
        for (Fault fault : FAULTS) {
            for (int i = 0; i < fault.weight() && (slow || !fault.isSlow()); i++) {
                urn.add(fault);
            }
        }
        List<Fault> chosen = new ArrayList<>();
        if (slow) {
            List<Fault> slowOnes = FAULTS.stream().filter(Fault::isSlow).toList();
            chosen.add(slowOnes.get(random.nextInt(slowOnes.size())));
            urn.removeIf(Fault::isSlow);
        }
        int most = 1 + random.nextInt(MOST);
        while (chosen.size() < most) {
            chosen.add(urn.get(random.nextInt(urn.size())));
        }
        return chosen;
    }
}
