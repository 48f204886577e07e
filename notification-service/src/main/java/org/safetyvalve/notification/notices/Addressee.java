package org.safetyvalve.notification.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Role;

/**
 * Whom a rule tells: an organisation that the event names, or the competent office of its place; there, whoever has one
 * of the roles.
 *
 * @param organisation where the event's body names it ({@code holder}, {@code by.organisation}, {@code coResponsible[]}),
 *     or null for an office
 */
public record Addressee(
        @Nullable String organisation, @Nullable Office office, List<Role> roles) {
    public Addressee {
        roles = roles.stream().distinct().sorted().toList();
        if ((organisation == null) == (office == null)) {
            throw new IllegalArgumentException(
                    "an addressee is an organisation of the event or an office, one of them");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an addressee has roles");
        }
    }
}
