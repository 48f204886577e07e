package org.safetyvalve.accountability.circulars.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.circulars.Circular;
import org.safetyvalve.accountability.circulars.CircularContent;
import org.safetyvalve.accountability.circulars.CircularState;
import org.safetyvalve.accountability.circulars.EarlierContent;
import org.safetyvalve.accountability.circulars.NamedUnit;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.Stored;

/**
 * A circular as a reader may see it.
 *
 * @param earlier what it said before, for its issuer; others see when and why it was corrected
 * @param actions names of the commands that the reader may give now
 */
record CircularView(
        String id,
        long version,
        String state,
        String issuedBy,
        String level,
        String district,
        Content content,
        List<Earlier> earlier,
        @Nullable Instant issuedAt,
        @Nullable String withdrawnBecause,
        Instant changedAt,
        List<String> actions) {

    record Content(
            String reference,
            String title,
            String text,
            List<Named> named,
            List<String> addressees,
            String publication,
            @Nullable String campaign) {

        static Content of(CircularContent content) {
            return new Content(
                    content.reference(),
                    content.title(),
                    content.text(),
                    content.named().stream().map(Named::of).toList(),
                    content.addressees(),
                    content.publication().code(),
                    content.campaign());
        }
    }

    record Named(
            String organisation,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String words) {

        static Named of(NamedUnit unit) {
            Citation cited = unit.problem();
            return cited == null
                    ? new Named(unit.organisation(), null, null, unit.words())
                    : new Named(unit.organisation(), cited.kind().code(), cited.id(), unit.words());
        }
    }

    record Earlier(@Nullable Content content, @Nullable String reason, Instant replacedAt) {}

    static CircularView of(Stored<CircularState> stored, Actor reader, List<String> actions) {
        CircularState state = stored.state();
        boolean issuer = Circular.issues(reader, state);
        return new CircularView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                state.issuer().organisation(),
                state.issuer().level().code(),
                state.district(),
                Content.of(state.content()),
                state.earlier().stream()
                        .filter(earlier -> issuer || earlier.reason() != null)
                        .map(earlier -> earlier(earlier, issuer))
                        .toList(),
                state.issuedAt(),
                state.withdrawnBecause(),
                state.changedAt(),
                actions);
    }

    private static Earlier earlier(EarlierContent earlier, boolean issuer) {
        return new Earlier(issuer ? Content.of(earlier.content()) : null, earlier.reason(), earlier.replacedAt());
    }
}
