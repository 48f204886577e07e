package org.safetyvalve.accountability.supervisions;

import java.time.LocalDate;

/** A period of a supervision's plan (阶段), from its first day to its last. */
public record Period(String name, LocalDate from, LocalDate to) {}
