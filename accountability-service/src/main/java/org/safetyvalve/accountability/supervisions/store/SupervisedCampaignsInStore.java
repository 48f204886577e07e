package org.safetyvalve.accountability.supervisions.store;

import java.util.Optional;
import org.safetyvalve.accountability.problems.SupervisedCampaigns;
import org.safetyvalve.accountability.supervisions.KnownSupervisions;
import org.safetyvalve.accountability.supervisions.SupervisionState;
import org.safetyvalve.accountability.supervisions.VisitKind;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** What other rooms ask of the supervision that their records belong to. */
@Component
class SupervisedCampaignsInStore implements SupervisedCampaigns, KnownSupervisions {
    private final Aggregates aggregates;
    private final SupervisionDefinition supervisions;
    private final VisitDefinition visits;

    SupervisedCampaignsInStore(Aggregates aggregates, SupervisionDefinition supervisions, VisitDefinition visits) {
        this.aggregates = aggregates;
        this.supervisions = supervisions;
        this.visits = visits;
    }

    @Override
    public Optional<SupervisionState> find(String id) {
        return aggregates.find(supervisions, id).map(Stored::state);
    }

    @Override
    public Optional<Supervised> of(String supervision) {
        return find(supervision).map(state -> new Supervised(state.campaign(), state.district(), state.closedAt()));
    }

    @Override
    public Optional<Visited> visit(String visit) {
        return aggregates
                .find(visits, visit)
                .map(Stored::state)
                .map(state -> new Visited(state.supervision(), state.kind() == VisitKind.COVERT));
    }
}
