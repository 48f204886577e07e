package org.safetyvalve.ops;

/**
 * Something that is wrong with the ledger.
 *
 * @param where {@code topic/partition@offset}, or as much of it as there is
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 */
public record Finding(String where, String zh, String en) {
    @Override
    public String toString() {
        return where + ": " + zh + " / " + en;
    }
}
