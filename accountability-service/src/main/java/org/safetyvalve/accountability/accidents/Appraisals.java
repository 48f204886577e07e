package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The technical appraisals of an accident, in the order in which they were commissioned. They may overlap. */
public record Appraisals(List<Appraisal> all) {
    static final Appraisals NONE = new Appraisals(List.of());

    public Appraisals {
        all = List.copyOf(all);
    }

    /** Whether one is waited for whose time is not part of the investigation's. */
    boolean holdTheTerm() {
        return all.stream().anyMatch(Appraisal::holdsTheTerm);
    }

    Optional<Appraisal> waitedFor(int number) {
        return all.stream()
                .filter(one -> one.number() == number && one.isWaitedFor())
                .findFirst();
    }

    /** How many days of the investigation those took that are received: a day on which several were under way counts once. */
    int days() {
        return (int) all.stream()
                .filter(Appraisal::stopsTheTerm)
                .flatMap(Appraisal::days)
                .distinct()
                .count();
    }

    Appraisals with(Appraisal more) {
        return new Appraisals(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    Appraisals received(int number, String opinion, Instant at) {
        return changed(number, one -> one.received(opinion, at));
    }

    Appraisals missed(int number) {
        return changed(number, Appraisal::missed);
    }

    private Appraisals changed(int number, UnaryOperator<Appraisal> change) {
        return new Appraisals(all.stream()
                .map(one -> one.number() == number ? change.apply(one) : one)
                .toList());
    }
}
