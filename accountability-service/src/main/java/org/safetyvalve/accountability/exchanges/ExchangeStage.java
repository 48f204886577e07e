package org.safetyvalve.accountability.exchanges;

/** Where an exchange stands. */
public enum ExchangeStage {
    /** 已安排 */
    PLANNED,
    /** 已进行 */
    HELD,
    /** 已办结 */
    CLOSED
}
