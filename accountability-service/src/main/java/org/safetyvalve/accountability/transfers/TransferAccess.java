package org.safetyvalve.accountability.transfers;

import java.util.stream.Stream;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Who sees a transfer, who reads its content, and who may decide a dispute about it. */
public final class TransferAccess {

    private TransferAccess() {}

    /**
     * Whether the transfer exists for the actor: for both its ends, for discipline inspection of the district, while it is
     * in dispute for whoever may decide that, and, unless the subject is a discipline matter, for the safety committee
     * office and the leadership of the district.
     */
    public static boolean maySee(Actor actor, TransferState state) {
        return state.from().isActedForBy(actor)
                || state.to().isActedForBy(actor)
                || Confidentiality.readsDisciplineMatters(
                        actor, state.dispatch().district())
                || (state.stage() == TransferStage.DISPUTED && mayDesignate(actor, state))
                || (!isRestricted(state) && overseesDistrict(actor, state));
    }

    /** Whether the actor reads what the sender wrote: the receiver, and discipline inspection of the district. */
    public static boolean mayReadContent(Actor actor, TransferState state) {
        return state.to().isActedForBy(actor)
                || Confidentiality.readsDisciplineMatters(
                        actor, state.dispatch().district());
    }

    /** Whether there is anything sealed in it that the actor may read; of a discipline matter the sender reads how he called it. */
    public static boolean hasContentFor(Actor actor, TransferState state) {
        TransferDispatch dispatch = state.dispatch();
        boolean anything = dispatch.content() != null || dispatch.sealedTitle() != null;
        return mayReadContent(actor, state)
                ? anything
                : dispatch.sealedTitle() != null && state.from().isActedForBy(actor);
    }

    /** Whether the actor is a common superior of the parties, and none of them. */
    static boolean mayDesignate(Actor actor, TransferState state) {
        if (isParty(actor, state) || !actor.coversDistrict(state.dispatch().district())) {
            return false;
        }
        boolean superior = actor.has(Role.LEADER)
                        && (actor.kind() == OrganisationKind.TERRITORIAL_GOVERNMENT
                                || actor.kind() == OrganisationKind.TERRITORIAL_COMMITTEE)
                || Mandate.hasAny(actor, Role.DECISION_BODY);
        boolean committee = Mandate.hasAny(actor, Role.SAFETY_COMMITTEE) && !isRestricted(state);
        return superior || committee;
    }

    private static boolean isParty(Actor actor, TransferState state) {
        Stream<String> ends = Stream.of(state.from().organisation(), state.to().organisation());
        Stream<String> returning = state.returns().stream().map(TransferReturn::by);
        return Stream.concat(ends, returning).anyMatch(actor.organisation()::equals);
    }

    private static boolean overseesDistrict(Actor actor, TransferState state) {
        return Mandate.hasAny(actor, Role.SAFETY_COMMITTEE, Role.LEADER)
                && actor.coversDistrict(state.dispatch().district());
    }

    private static boolean isRestricted(TransferState state) {
        return state.dispatch().subject().kind().isRestricted();
    }
}
