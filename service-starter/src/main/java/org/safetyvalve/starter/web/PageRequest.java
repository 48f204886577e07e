package org.safetyvalve.starter.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, from {@code ?limit=&cursor=}. A controller takes it as a parameter.
 *
 * @param limit the most items that the page may have, 1 to 200, 50 when not said
 * @param after where the page before ended, or null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw BadRequestException.parameter("limit");
        }
    }
}
