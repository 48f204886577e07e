package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.CaseEvent.Filed;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Level;

/**
 * Everything its events say about a case.
 *
 * @param accidentCase whether it follows an accident
 * @param accident the accident, when it is known by its id
 * @param effective the decision in effect, which an appeal does not suspend
 * @param defences who was informed before a decision and heard; null in what an earlier version stored
 * @param hearingTerm null when the adjudicators have nothing to propose, or had it already when an earlier version stored it
 */
public record CaseState(
        CaseStage stage,
        Filing filing,
        boolean accidentCase,
        @Nullable String accident,
        List<Concerned> concerned,
        Team team,
        Dossier dossier,
        @Nullable EffectiveDecision effective,
        List<Appeal> appeals,
        Instant changedAt,
        @Nullable DefenceFile defences,
        @Nullable HearingTerm hearingTerm) {

    /** A hearing is of at least two adjudicators. */
    static final int HEARERS = 2;

    public CaseState {
        concerned = List.copyOf(concerned);
        appeals = List.copyOf(appeals);
        defences = defences == null ? DefenceFile.EMPTY : defences;
    }

    @Override
    public DefenceFile defences() {
        return Objects.requireNonNullElse(defences, DefenceFile.EMPTY);
    }

    /** Whether what is decided has no effect before the level above has reviewed it: a county's case of an accident. */
    public boolean reviewRequired() {
        return accidentCase && filing.level() == Level.COUNTY;
    }

    /** Whether what was decided may take effect now: it was reviewed and not returned, or needs no review. */
    boolean mayTakeEffect() {
        return stage == CaseStage.ELEVATED_REVIEW || (stage == CaseStage.DECIDED && !reviewRequired());
    }

    /** Whether this account heard or decided, in any round, what led to the decision in effect. */
    boolean judgedWhatHasEffect(String account) {
        return effective != null
                && effective
                        .judges()
                        .orElseGet(() -> Stream.concat(dossier.heardBy().stream(), dossier.decidedBy().stream())
                                .toList())
                        .contains(account);
    }

    /** Every text of it, each once. */
    public List<SealedText> texts() {
        Stream<@Nullable SealedText> said = Stream.of(
                        Stream.of(filing.facts()),
                        concerned.stream().map(Concerned::name),
                        team.texts(),
                        dossier.texts(),
                        defences().texts(),
                        effective == null ? Stream.<@Nullable SealedText>empty() : effective.texts(),
                        appeals.stream().flatMap(Appeal::texts))
                .flatMap(texts -> texts);
        return said.filter(Objects::nonNull).distinct().toList();
    }

    boolean concerns(String organisation) {
        return concerned.stream().anyMatch(one -> one.organisation().equals(organisation));
    }

    boolean names(String id) {
        return concerned.stream().anyMatch(one -> one.id().equals(id));
    }

    /**
     * The state after the event.
     *
     * @throws IllegalStateException when a decision would have effect before the review that it needs
     */
    public static CaseState fold(@Nullable CaseState before, CaseEvent event) {
        if (event instanceof Filed e) {
            return new CaseState(
                    CaseStage.FILED,
                    e.filing(),
                    e.accidentCase(),
                    null,
                    e.concerned(),
                    Team.NONE,
                    Dossier.EMPTY,
                    null,
                    List.of(),
                    e.at(),
                    DefenceFile.EMPTY,
                    null);
        }
        CaseState state = Objects.requireNonNull(before, "a case begins by being filed");
        return new CaseDraft(state, event.at()).take(event).state();
    }
}
