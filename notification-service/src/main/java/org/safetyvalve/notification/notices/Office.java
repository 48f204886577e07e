package org.safetyvalve.notification.notices;

/** Offices that an event does not name, because they are competent for the place. */
public enum Office {
    /** 主管部门 */
    DEPARTMENT,
    /** 安委办 */
    COMMITTEE,
    /** 纪检监察机关 */
    DISCIPLINE
}
