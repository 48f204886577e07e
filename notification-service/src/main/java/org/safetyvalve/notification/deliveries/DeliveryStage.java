package org.safetyvalve.notification.deliveries;

/** Where a delivery stands. Mail that waits to be sent is no delivery yet. */
public enum DeliveryStage {
    /** 已送达 */
    DELIVERED,
    /** 未送达 */
    FAILED,
    /** 已签收 */
    ACKNOWLEDGED
}
