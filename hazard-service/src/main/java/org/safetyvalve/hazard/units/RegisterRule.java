package org.safetyvalve.hazard.units;

import java.util.Locale;
import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;

/** Why the register refuses a command. */
public enum RegisterRule implements Rule {
    AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "单位和场所由主管部门、安委办或检查组登记。",
            "Units and sites are put on the register by a department, the safety committee office or inspectors."),
    OUTSIDE_ITS_DISTRICT(
            RuleKind.FORBIDDEN, "该单位或场所不在您单位的管辖地域内。", "The unit or site is outside your organisation''s district."),
    NATURAL_ID(RuleKind.INVALID, "请填写统一社会信用代码，或给出单位编号。", "Give the unified social credit code, or an id."),
    MERGED_ONCE(RuleKind.CONFLICT, "该单位已并入其他单位。", "The unit has been merged already."),
    NOT_INTO_ITSELF(RuleKind.INVALID, "单位不能并入自身。", "A unit cannot be merged into itself."),
    NO_SUCH_UNIT(RuleKind.INVALID, "没有这个单位，或者它已并入其他单位。", "There is no such unit, or it was merged itself."),
    COUNT_AT_LEAST_LISTED(RuleKind.INVALID, "经营户总数不能少于所列的户数。", "There cannot be fewer businesses than are listed.");

    private final RuleKind kind;
    private final String zh;
    private final String en;

    RegisterRule(RuleKind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String id() {
        return "register-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
