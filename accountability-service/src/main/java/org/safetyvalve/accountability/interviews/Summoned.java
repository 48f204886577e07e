package org.safetyvalve.accountability.interviews;

/**
 * Who is called to a joint interview: an organisation and an office in it (职务). Not a person's name.
 *
 * @param office for example 局长
 */
public record Summoned(String organisation, String office) {}
