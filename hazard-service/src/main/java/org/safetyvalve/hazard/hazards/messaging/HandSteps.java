package org.safetyvalve.hazard.hazards.messaging;

import java.util.List;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.hazard.ExtensionRequested;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.hazard.RectificationPlanned;
import org.safetyvalve.contracts.hazard.RectificationProgressReported;
import org.safetyvalve.contracts.hazard.RectificationVerified;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.hazard.hazards.Hands;
import org.safetyvalve.starter.events.SealedEvent;

/** What a hazard's published events say of who had a hand in its rectification. */
public final class HandSteps {
    private Hands hands = Hands.none();
    private List<String> beside = List.of();

    private HandSteps() {}

    /** Whoever had one, by a history in its order. */
    public static Hands of(List<SealedEvent> history) {
        HandSteps steps = new HandSteps();
        for (SealedEvent event : history) {
            EventCatalogue.byCeType(event.headers().getOrDefault(CeHeaders.TYPE, ""))
                    .ifPresent(type -> steps.take(EventJson.read(event.body(), type.body())));
        }
        return steps.hands;
    }

    private void take(EventBody body) {
        if (body instanceof ResponsibilityAssigned assigned) {
            beside = assigned.coResponsible();
        } else if (body instanceof ResponsibilityDesignated designated) {
            beside = designated.coResponsible();
        } else if (body instanceof ResponsibilityInherited inherited) {
            beside = Seats.after(beside, inherited);
            hands = hands.inherited(inherited.from(), inherited.to());
        } else if (body instanceof RectificationPlanned planned) {
            hands = hands.rectified(planned.by().account());
        } else if (body instanceof ExtensionRequested asked) {
            hands = hands.rectified(asked.by().account());
        } else if (body instanceof RectificationProgressReported progress) {
            hands = hands.rectified(progress.by().account());
        } else if (body instanceof RectificationCompleted completed) {
            hands = hands.completed(completed.by().account(), completed.by().organisation(), completed.unit())
                    .shared(beside);
        } else if (body instanceof RectificationVerified verified) {
            hands = hands.verified(verified.by().account());
        }
    }
}
