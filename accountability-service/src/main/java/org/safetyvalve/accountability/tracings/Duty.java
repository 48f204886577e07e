package org.safetyvalve.accountability.tracings;

/** The four duties; a tracing looks at each of them (Work Safety Law, articles 4, 5, 9 and 10). */
public enum Duty {
    /** 责任单位主体责任 */
    UNIT,
    /** 行业主管部门监管责任 */
    INDUSTRY_DEPARTMENT,
    /** 安全监管部门综合监管责任 */
    SAFETY_SUPERVISION_DEPARTMENT,
    /** 属地党委政府领导责任: shared by committee and government (党政同责). */
    TERRITORIAL
}
