package org.safetyvalve.starter.projection;

/** Names of ours as field names and ids of the store. */
final class Keys {
    private Keys() {}

    static final char SEPARATOR = '\u001f';

    private static final String EMPTY = "%";

    /** A name that may stand in a field path: dots, dollars and NULs are percent-encoded, and it is not empty. */
    static String escape(String name) {
        String escaped =
                name.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
        return escaped.isEmpty() ? EMPTY : escaped;
    }

    static String unescape(String field) {
        return field.equals(EMPTY)
                ? ""
                : field.replace("%00", "\0")
                        .replace("%24", "$")
                        .replace("%2E", ".")
                        .replace("%25", "%");
    }

    /** What the ids of a term's postings begin with, in whatever slot. */
    static String term(String term) {
        return term + SEPARATOR;
    }

    static String pair(String set, String group, String member) {
        return pairs(set, group) + member;
    }

    /** What the ids of a set's pairs of one group begin with. */
    static String pairs(String set, String group) {
        return set + SEPARATOR + group + SEPARATOR;
    }

    /** What follows all ids that begin so, with a separator at the end. */
    static String behind(String first) {
        return first.substring(0, first.length() - 1) + (char) (SEPARATOR + 1);
    }
}
