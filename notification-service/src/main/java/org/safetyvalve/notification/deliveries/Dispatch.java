package org.safetyvalve.notification.deliveries;

import java.util.List;
import org.safetyvalve.notification.notices.Notice;

/** Sends parcels on their way, each once, however often it is asked to. */
public interface Dispatch {

    /**
     * The event that a parcel tells of.
     *
     * @param source its ce_source
     * @param id its ce_id
     */
    record Cause(String source, String id, String correlation, String traceparent) {}

    /** Whether there is a mail server. */
    boolean sendsMail();

    /** A parcel, and what it tells. */
    record Consignment(Cause cause, DeliveryFacts facts, Notice.Parcel parcel) {}

    /**
     * Puts each parcel into the inbox, or queues it as mail.
     *
     * @throws RuntimeException when the store can't be used: nothing is lost, the events come again
     */
    void send(List<Consignment> consignments);
}
