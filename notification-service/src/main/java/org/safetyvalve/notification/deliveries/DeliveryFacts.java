package org.safetyvalve.notification.deliveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.notification.notices.Text;
import org.safetyvalve.starter.domain.Role;

/**
 * What a delivery delivers, fixed when the event came.
 *
 * @param event ce_id of the event
 * @param eventType its ce_type
 * @param name its name, for example {@code hazard-found}
 * @param record kind of record that it is about, for example {@code hazard}
 * @param subject the record's id
 * @param organisation the recipient's organisation
 * @param roles whoever has one of them there may read it
 * @param title what it is about
 * @param todo what to do
 * @param due by when, or null
 * @param at when the event was recorded
 * @param restricted whether it is for discipline inspection alone
 */
public record DeliveryFacts(
        String event,
        String eventType,
        String name,
        String record,
        String subject,
        String organisation,
        List<Role> roles,
        Channel channel,
        Text title,
        Text todo,
        @Nullable Instant due,
        Instant at,
        String district,
        boolean restricted) {

    public DeliveryFacts {
        roles = List.copyOf(roles);
    }

    /** The recipient as events name it: roles, never a person. */
    public String recipient() {
        return String.join("+", roles.stream().map(Role::code).toList());
    }
}
