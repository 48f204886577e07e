package org.safetyvalve.accountability.circulars;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.circulars.CircularEvent.Corrected;
import org.safetyvalve.accountability.circulars.CircularEvent.Drafted;
import org.safetyvalve.accountability.circulars.CircularEvent.Issued;
import org.safetyvalve.accountability.circulars.CircularEvent.Revised;
import org.safetyvalve.accountability.circulars.CircularEvent.Withdrawn;

/**
 * Everything its events say about a circular.
 *
 * @param writtenBy the account that wrote the draft as it is
 * @param earlier what it said before, oldest first
 * @param issuedAt when it was issued, or null when it was not
 */
public record CircularState(
        CircularStage stage,
        CircularIssuer issuer,
        String district,
        CircularContent content,
        String writtenBy,
        List<EarlierContent> earlier,
        @Nullable Instant issuedAt,
        @Nullable String withdrawnBecause,
        Instant changedAt) {

    public CircularState {
        earlier = List.copyOf(earlier);
    }

    /** The state after the event. */
    public static CircularState fold(@Nullable CircularState before, CircularEvent event) {
        if (event instanceof Drafted e) {
            return new CircularState(
                    CircularStage.DRAFTED,
                    e.issuer(),
                    e.district(),
                    e.content(),
                    e.account(),
                    List.of(),
                    null,
                    null,
                    e.at());
        }
        return Objects.requireNonNull(before, "a circular begins by being drafted")
                .after(event);
    }

    private CircularState after(CircularEvent event) {
        if (event instanceof Revised e) {
            return saying(e.content(), e.account(), null, e.at());
        }
        if (event instanceof Corrected e) {
            return saying(e.content(), writtenBy, e.reason(), e.at());
        }
        if (event instanceof Issued e) {
            return at(CircularStage.ISSUED, e.at(), null, e.at());
        }
        if (event instanceof Withdrawn e) {
            return at(CircularStage.WITHDRAWN, issuedAt, e.reason(), e.at());
        }
        throw new IllegalArgumentException("an event that no circular knows: " + event);
    }

    private CircularState saying(CircularContent next, String account, @Nullable String reason, Instant at) {
        List<EarlierContent> all = Stream.concat(earlier.stream(), Stream.of(new EarlierContent(content, reason, at)))
                .toList();
        return new CircularState(stage, issuer, district, next, account, all, issuedAt, withdrawnBecause, at);
    }

    private CircularState at(CircularStage next, @Nullable Instant issued, @Nullable String because, Instant at) {
        return new CircularState(next, issuer, district, content, writtenBy, earlier, issued, because, at);
    }

    /** Every organisation that the circular was issued to: those of what it said before a correction too. */
    public List<String> told() {
        if (issuedAt == null) {
            return List.of();
        }
        Stream<CircularContent> corrected =
                earlier.stream().filter(EarlierContent::wasIssued).map(EarlierContent::content);
        return Stream.concat(corrected, Stream.of(content))
                .flatMap(CircularContent::told)
                .distinct()
                .toList();
    }

    /** How often it was corrected. */
    public int corrections() {
        return (int) earlier.stream().filter(EarlierContent::wasIssued).count();
    }
}
