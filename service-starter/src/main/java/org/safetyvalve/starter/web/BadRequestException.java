package org.safetyvalve.starter.web;

import org.jspecify.annotations.Nullable;

/** A header or parameter of the request cannot be used (400). */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final @Nullable String name;

    BadRequestException(ProblemType type, @Nullable String name) {
        super(type.urn() + (name == null ? "" : " " + name));
        this.type = type;
        this.name = name;
    }

    /** A parameter whose value cannot be understood. */
    public static BadRequestException parameter(String name) {
        return new BadRequestException(ProblemType.INVALID_PARAMETER, name);
    }

    ProblemType type() {
        return type;
    }

    @Nullable
    String name() {
        return name;
    }
}
