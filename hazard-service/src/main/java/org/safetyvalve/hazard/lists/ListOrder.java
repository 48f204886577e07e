package org.safetyvalve.hazard.lists;

/**
 * How a list is sorted. By when they were found, records stay where they are, so that pages neither skip nor repeat what was there all
 * along. By deadline, what is granted more time moves towards the end and may be met there again; nothing moves the other way.
 */
public enum ListOrder {
    NEWEST(Lists.ORDER, 1),
    OLDEST(Lists.ORDER, -1),
    /** Only what has a time limit running, the earliest first. */
    DEADLINE(Lists.DUE, 1);

    private final String field;
    private final int direction;

    ListOrder(String field, int direction) {
        this.field = field;
        this.direction = direction;
    }

    /** The field of the key, unique, by which it is sorted. */
    String field() {
        return field;
    }

    int direction() {
        return direction;
    }

    /** The operator of what comes after a key. */
    String after() {
        return direction > 0 ? "$gt" : "$lt";
    }
}
