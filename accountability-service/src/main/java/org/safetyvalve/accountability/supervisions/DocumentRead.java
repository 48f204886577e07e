package org.safetyvalve.accountability.supervisions;

/** That a document was read (查阅资料): its title and kind. Not what it says. */
public record DocumentRead(String title, String kind) {}
