package org.safetyvalve.starter.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may act as. An account's organisation bounds where the role holds. */
public enum Role {
    /** 安全检查组 */
    SAFETY_INSPECTOR,
    /** 责任单位 */
    RESPONSIBLE_UNIT,
    /** 主管部门 */
    DEPARTMENT,
    /** 安委办 */
    SAFETY_COMMITTEE,
    /** 监督检查组 */
    DISCIPLINE_INSPECTOR,
    /** 案件监督管理(线索登记) */
    DISCIPLINE_REGISTRY,
    /** 审查调查 */
    INVESTIGATOR,
    /** 案件审理 */
    ADJUDICATOR,
    /** 决定机关 */
    DECISION_BODY,
    /** 提级审核机关 */
    REVIEW_BODY,
    /** 协作单位 */
    AGENCY,
    /** 运维 */
    OPERATOR,
    /** 领导 */
    LEADER,
    /** 数据导入 */
    IMPORTER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The role as tokens and events spell it, for example {@code safety-inspector}. */
    public String code() {
        return code;
    }

    /** The role with this code, or empty: a role we don't know gives no right. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** Whether the role belongs to discipline inspection (纪检监察), the only one that sees restricted matters. */
    public boolean isDiscipline() {
        return switch (this) {
            case DISCIPLINE_INSPECTOR, DISCIPLINE_REGISTRY, INVESTIGATOR, ADJUDICATOR, DECISION_BODY, REVIEW_BODY ->
                true;
            default -> false;
        };
    }
}
