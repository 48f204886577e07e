package org.safetyvalve.notification.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Role;

/**
 * What is told to one recipient: whoever has one of the roles in the organisation.
 *
 * @param due by when it must be done, or null
 */
public record Message(
        String organisation,
        List<Role> roles,
        Text title,
        Text todo,
        @Nullable Instant due) {}
