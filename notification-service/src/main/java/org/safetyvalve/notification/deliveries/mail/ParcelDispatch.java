package org.safetyvalve.notification.deliveries.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.notification.deliveries.DeliveryEvent;
import org.safetyvalve.notification.deliveries.Dispatch;
import org.safetyvalve.notification.deliveries.store.DeliveryDefinition;
import org.safetyvalve.notification.notices.Notice;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.BulkCreation;
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
    public void send(List<Consignment> consignments) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BulkCreation<DeliveryEvent>> deliveries = new ArrayList<>();
        List<MailQueue.Mail> mails = new ArrayList<>();
        for (Consignment one : consignments) {
            Notice.Parcel parcel = one.parcel();
            Origin origin = Origin.of(one.cause());
            if (parcel.isMail()) {
                mails.add(new MailQueue.Mail(parcel.delivery(), one.facts(), parcel.address(), origin, 0));
            } else {
                deliveries.add(new BulkCreation<>(
                        parcel.delivery(), origin.context(now), List.of(new DeliveryEvent.Delivered(one.facts(), 1))));
            }
        }
        // One that is there was delivered when the event came before.
        aggregates.createEach(definition, deliveries);
        queue.add(mails);
    }
}
