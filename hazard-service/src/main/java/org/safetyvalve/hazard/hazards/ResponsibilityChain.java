package org.safetyvalve.hazard.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who ever held a hazard (责任链), one link after another without a gap while it was open: there is one holder at
 * any moment.
 */
public final class ResponsibilityChain {

    /**
     * A step of the history as far as it says who holds the hazard.
     *
     * @param event the event's name
     * @param unit the lead responsible unit after it; null when nobody is responsible
     * @param beside who is responsible beside the lead, when the event names the lead; null when it does not
     * @param isReturn whether it is counted as a return
     * @param ended whether nobody holds the hazard any more, because it is closed or none
     */
    public record Step(
            long sequence,
            String event,
            Instant at,
            String holder,
            @Nullable String unit,
            @Nullable List<String> beside,
            boolean isReturn,
            boolean ended) {}

    /**
     * Who held it for a time.
     *
     * @param responsible whether as the lead responsible unit, and not as the one that has to see to it meanwhile
     * @param from when it happened that it came to the holder
     * @param to when it went on; null for the present holder
     * @param begunBy the event by which it came, with its sequence
     * @param endedBy the event by which it went on, with its sequence
     * @param returned whether the holder gave it back
     */
    public record Link(
            String holder,
            boolean responsible,
            List<String> coResponsible,
            Instant from,
            @Nullable Instant to,
            By begunBy,
            @Nullable By endedBy,
            boolean returned) {

        /** For how long, up to that instant at most. */
        public Duration heldUntil(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }

        private Link endedBy(Step step) {
            return new Link(
                    holder,
                    responsible,
                    coResponsible,
                    from,
                    step.at(),
                    begunBy,
                    By.of(step),
                    returned || step.isReturn());
        }

        /** A second return is a dispute: the holder keeps it until the designation. */
        private Link givenBack() {
            return new Link(holder, responsible, coResponsible, from, to, begunBy, endedBy, true);
        }

        private boolean goesOnIn(Step step) {
            return !step.ended()
                    && step.beside() == null
                    && holder.equals(step.holder())
                    && responsible == step.holder().equals(step.unit());
        }
    }

    /** An event of the hazard's history. */
    public record By(String event, long sequence) {
        static By of(Step step) {
            return new By(step.event(), step.sequence());
        }
    }

    private ResponsibilityChain() {}

    /** The links, oldest first, of a history in its order. */
    public static List<Link> of(List<Step> history) {
        List<Link> links = new ArrayList<>();
        for (Step step : history) {
            Link last = links.isEmpty() ? null : links.get(links.size() - 1);
            if (last != null && last.to() == null) {
                if (last.goesOnIn(step)) {
                    links.set(links.size() - 1, step.isReturn() ? last.givenBack() : last);
                    continue;
                }
                links.set(links.size() - 1, last.endedBy(step));
            }
            if (!step.ended()) {
                links.add(begunBy(step, last));
            }
        }
        return List.copyOf(links);
    }

    private static Link begunBy(Step step, @Nullable Link last) {
        boolean responsible = step.holder().equals(step.unit());
        return new Link(
                step.holder(),
                responsible,
                responsible ? beside(step, last) : List.of(),
                step.at(),
                null,
                By.of(step),
                null,
                false);
    }

    /** Who takes the lead's place without being assigned, as a successor does, has beside it whom the other had. */
    private static List<String> beside(Step step, @Nullable Link last) {
        if (step.beside() != null) {
            return List.copyOf(step.beside());
        }
        return last == null
                ? List.of()
                : last.coResponsible().stream()
                        .filter(unit -> !unit.equals(step.holder()))
                        .toList();
    }
}
