package org.safetyvalve.accountability.supervisions;

/**
 * That a document was read (查阅资料): its title and kind. Not what it says.
 *
 * @param kind code of the kind, for example {@code meeting-minutes}
 */
public record DocumentRead(String title, String kind) {}
