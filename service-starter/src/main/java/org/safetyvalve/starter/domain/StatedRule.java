package org.safetyvalve.starter.domain;

import java.util.Locale;

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

    /** The refusal that names this rule. */
    default Refusal refuse(Object... arguments) {
        return new Refusal(this, arguments);
    }

    /**
     * Goes on only when this holds.
     *
     * @throws Refusal by this rule otherwise
     */
    default void requires(boolean holds, Object... arguments) {
        if (!holds) {
            throw refuse(arguments);
        }
    }

    /**
     * Goes on only when this holds of a field of the request.
     *
     * @throws Refusal by this rule, pointing at the field, otherwise
     */
    default void requiresAt(String field, boolean holds, Object... arguments) {
        if (!holds) {
            throw refuse(arguments).at(field);
        }
    }

    /** A rule's name, kind, and its text in both languages. */
    record Statement(String id, RuleKind kind, String zh, String en) {

        /** @param constant how the rule's constant is called; its id is that in lower case, with hyphens */
        public static Statement of(String constant, RuleKind kind, String zh, String en) {
            return new Statement(constant.toLowerCase(Locale.ROOT).replace('_', '-'), kind, zh, en);
        }

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
