package org.safetyvalve.starter.domain;

/** A named rule of the field. Each room of a service lists its own in an enum. */
public interface Rule {

    /** Stable name, in kebab case; part of the public contract. */
    String id();

    RuleKind kind();

    /** The rule and what to do, in Chinese; a {@link java.text.MessageFormat} pattern. */
    String zh();

    /** The rule and what to do, in English; a {@link java.text.MessageFormat} pattern. */
    String en();
}
