package org.safetyvalve.notification.deliveries.mail;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.safetyvalve.notification.deliveries.DeliveryEvent;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.safetyvalve.notification.deliveries.Dispatch;
import org.safetyvalve.notification.deliveries.store.DeliveryDefinition;
import org.safetyvalve.notification.notices.Notice;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Delivers to the inbox at once, exactly once: the delivery's id is its natural key. Mail goes to the queue. */
@Component
class ParcelDispatch implements Dispatch {
    private final Aggregates aggregates;
    private final DeliveryDefinition definition;
    private final MailQueue queue;
    private final Clock clock;
    private final boolean mail;

    ParcelDispatch(
            Aggregates aggregates,
            DeliveryDefinition definition,
            MailQueue queue,
            Clock clock,
            ObjectProvider<JavaMailSender> mail) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.queue = queue;
        this.clock = clock;
        this.mail = mail.getIfAvailable() != null;
    }

    @Override
    public boolean sendsMail() {
        return mail;
    }

    @Override
    public void send(Cause cause, DeliveryFacts facts, Notice.Parcel parcel) {
        Origin origin = Origin.of(cause);
        if (parcel.isMail()) {
            queue.add(parcel.delivery(), facts, parcel.address(), origin);
            return;
        }
        try {
            aggregates.create(
                    definition,
                    parcel.delivery(),
                    origin.context(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    () -> List.of(new DeliveryEvent.Delivered(facts, 1)));
        } catch (AlreadyExistsException delivered) {
            // The event came again, long after: it was delivered then.
        }
    }
}
