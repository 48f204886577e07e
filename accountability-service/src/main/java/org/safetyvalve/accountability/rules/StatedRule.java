package org.safetyvalve.accountability.rules;

import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;

/** A rule that a room states in its enum, and that refuses what breaks it. */
public interface StatedRule extends Rule {

    /** What the rule says. */
    Statement statement();

    @Override
    default String id() {
        return statement().id();
    }

    @Override
    default RuleKind kind() {
        return statement().kind();
    }

    @Override
    default String zh() {
        return statement().zh();
    }

    @Override
    default String en() {
        return statement().en();
    }

    /**
     * Goes on only when this holds.
     *
     * @throws Refusal by this rule otherwise
     */
    default void requires(boolean holds, Object... arguments) {
        if (!holds) {
            throw new Refusal(this, arguments);
        }
    }

    /**
     * Goes on only when this holds of a field of the request.
     *
     * @throws Refusal by this rule, pointing at the field, otherwise
     */
    default void requiresAt(String field, boolean holds, Object... arguments) {
        if (!holds) {
            throw new Refusal(this, arguments).at(field);
        }
    }

    /** A rule's name, kind, and its text in both languages. */
    record Statement(String id, RuleKind kind, String zh, String en) {

        /** The record's state forbids it. */
        public static Statement conflict(String id, String zh, String en) {
            return new Statement(id, RuleKind.CONFLICT, zh, en);
        }

        /** The actor may not do it. */
        public static Statement forbidden(String id, String zh, String en) {
            return new Statement(id, RuleKind.FORBIDDEN, zh, en);
        }

        /** What was asked for is incomplete or wrong in itself. */
        public static Statement invalid(String id, String zh, String en) {
            return new Statement(id, RuleKind.INVALID, zh, en);
        }
    }
}
