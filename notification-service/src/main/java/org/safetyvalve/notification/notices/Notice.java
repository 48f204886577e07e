package org.safetyvalve.notification.notices;

import java.util.List;

/**
 * An event that somebody is told of, with its recipients: fixed by the first insert under the event's id, whatever the
 * table and the recipients' addresses become later.
 *
 * @param event ce_id
 * @param parcels one for each recipient and channel
 */
public record Notice(String event, List<Parcel> parcels) {
    public Notice {
        parcels = List.copyOf(parcels);
    }

    /**
     * One message on its way over one channel.
     *
     * @param delivery id of the delivery that comes of it
     * @param address where mail goes, or empty for the inbox
     */
    public record Parcel(String delivery, Message message, String address) {
        public boolean isMail() {
            return !address.isEmpty();
        }
    }
}
