package org.safetyvalve.accountability.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What the case has come to so far (卷宗).
 *
 * @param report the investigation's report
 * @param hearings opinions of the hearing that is going on or was last
 * @param heardBy accounts that heard it in any round
 * @param decidedBy accounts that decided it in any round
 * @param sentBack why it was last sent back, to be investigated or heard again
 * @param decided what was decided in this round, as the review left it
 * @param review the last review
 * @param earlier what it had come to each time that it was sent back or an adjudicator was recused, the first first
 */
public record Dossier(
        List<Finding> findings,
        @Nullable SealedText report,
        List<Hearing> hearings,
        List<String> heardBy,
        List<String> decidedBy,
        @Nullable SealedText sentBack,
        @Nullable Decision proposed,
        @Nullable Decision decided,
        @Nullable Review review,
        List<Round> earlier) {
    static final Dossier EMPTY =
            new Dossier(List.of(), null, List.of(), List.of(), List.of(), null, null, null, null, List.of());

    public Dossier {
        findings = List.copyOf(findings);
        hearings = List.copyOf(hearings);
        heardBy = List.copyOf(heardBy);
        decidedBy = List.copyOf(decidedBy);
        earlier = List.copyOf(earlier);
    }

    boolean wasHeardBy(String account) {
        return hearings.stream().anyMatch(hearing -> hearing.account().equals(account));
    }

    Dossier investigated(List<Finding> found, SealedText said) {
        return new Dossier(found, said, List.of(), heardBy, decidedBy, sentBack, null, null, review, earlier);
    }

    Dossier heard(Hearing hearing) {
        List<Hearing> more = new ArrayList<>(hearings);
        more.add(hearing);
        return new Dossier(
                findings,
                report,
                more,
                with(heardBy, hearing.account()),
                decidedBy,
                sentBack,
                null,
                null,
                review,
                earlier);
    }

    Dossier sentBack(@Nullable SealedText why) {
        List<Round> rounds = new ArrayList<>(earlier);
        rounds.add(new Round(findings, report, hearings, proposed, decided, review, why));
        return new Dossier(findings, report, List.of(), heardBy, decidedBy, why, null, null, review, rounds);
    }

    /** Without what one adjudicator has said, and what was proposed after it: that is kept as an earlier round. */
    Dossier without(String account) {
        List<Round> rounds = new ArrayList<>(earlier);
        rounds.add(new Round(findings, report, hearings, proposed, decided, review, sentBack));
        List<Hearing> others = hearings.stream()
                .filter(hearing -> !hearing.account().equals(account))
                .toList();
        return new Dossier(findings, report, others, heardBy, decidedBy, sentBack, null, null, review, rounds);
    }

    Dossier proposed(Decision proposal) {
        return new Dossier(findings, report, hearings, heardBy, decidedBy, sentBack, proposal, null, review, earlier);
    }

    Dossier decided(Decision decision) {
        return new Dossier(
                findings,
                report,
                hearings,
                heardBy,
                with(decidedBy, decision.by()),
                sentBack,
                proposed,
                decision,
                review,
                earlier);
    }

    Dossier reviewed(Review done) {
        return new Dossier(
                findings, report, hearings, heardBy, decidedBy, sentBack, proposed, done.standing(), done, earlier);
    }

    Stream<@Nullable SealedText> texts() {
        Round now = new Round(findings, report, hearings, proposed, decided, review, sentBack);
        return Stream.concat(Stream.of(now), earlier.stream()).flatMap(Round::texts);
    }

    private static List<String> with(List<String> accounts, String account) {
        List<String> more = new ArrayList<>(accounts);
        if (!more.contains(account)) {
            more.add(account);
        }
        return more;
    }
}
