package org.safetyvalve.starter.projection;

/** Names of ours as field names and ids of the store. */
final class Keys {
    private Keys() {}

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

    static String pair(String set, String group, String member) {
        return pairs(set, group) + member;
    }

    /** What the ids of a set's pairs of one group begin with. */
    static String pairs(String set, String group) {
        return set + '\u001f' + group + '\u001f';
    }
}
