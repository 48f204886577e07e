package org.safetyvalve.hazard.units;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why the register refuses a command. */
public enum RegisterRule implements StatedRule {
    AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "单位和场所由主管部门、安委办或检查组登记。",
            "Units and sites are put on the register by a department, the safety committee office or inspectors."),
    OUTSIDE_ITS_DISTRICT(
            RuleKind.FORBIDDEN, "该单位或场所不在您单位的管辖地域内。", "The unit or site is outside your organisation''s district."),
    NATURAL_ID(RuleKind.INVALID, "请填写统一社会信用代码，或给出单位编号。", "Give the unified social credit code, or an id."),
    ITS_OWN_CONTACTS(
            RuleKind.FORBIDDEN,
            "联系人由登记机关或单位自己填写。",
            "The contacts of a unit are entered by whoever keeps the register, or by the unit itself."),
    HAS_THAT_NAME(RuleKind.CONFLICT, "该单位已是这个名称。", "The unit has that name already."),
    NOT_IN_ADVANCE(RuleKind.INVALID, "生效日期不能晚于今天；请到期再办理。", "It cannot hold from a day to come: enter it on that day."),
    DAYS_IN_ORDER(
            RuleKind.INVALID,
            "生效日期不能早于现行登记的生效日期 {0}。",
            "It cannot hold from before {0}, the first day of what the register says now."),
    NOT_ON_REGISTER_YET(RuleKind.NOT_FOUND, "该单位在这一天尚未登记。", "The unit was not on the register on that day."),
    NOT_ITS_OWN_PARENT(RuleKind.INVALID, "单位不能是自己的主管部门。", "A unit cannot be its own parent department."),
    MERGED_BY_AUTHORITIES(
            RuleKind.FORBIDDEN,
            "合并决定由谁负责，由主管部门或安委办办理。",
            "A merger decides who answers: it is for a department or the safety committee office."),
    NOT_FOR_ITSELF(
            RuleKind.FORBIDDEN,
            "本单位参与的合并由其他部门办理。",
            "A merger that your organisation is part of is for another authority."),
    NOT_INTO_AN_ENTERPRISE(
            RuleKind.INVALID, "部门和机构不能并入企业。", "A department or another body cannot be merged into an enterprise."),
    MERGED_ONCE(RuleKind.CONFLICT, "该单位已并入其他单位。", "The unit has been merged already."),
    MERGED_BOTH_WAYS(
            RuleKind.CONFLICT,
            "两个单位同时互相并入，本次合并已撤销。请查看另一单位后再办理。",
            "The units were merged into each other at the same time, and this merger was revoked. Look at the other unit first."),
    NOT_INTO_ITSELF(RuleKind.INVALID, "单位不能并入自身。", "A unit cannot be merged into itself."),
    NO_SUCH_UNIT(RuleKind.INVALID, "没有这个单位，或者它已并入其他单位。", "There is no such unit, or it was merged itself."),
    POSITION_WHOLE(RuleKind.INVALID, "经度和纬度要同时填写。", "Give latitude and longitude together, or neither."),
    POSITION_IN_RANGE(
            RuleKind.INVALID,
            "坐标超出该坐标系的范围；GCJ-02 仅用于国内。",
            "The position is outside the range of its coordinate system; GCJ-02 is for places in China."),
    COUNT_AT_LEAST_LISTED(RuleKind.INVALID, "经营户总数不能少于所列的户数。", "There cannot be fewer businesses than are listed.");

    private final Statement statement;

    RegisterRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of("register-" + name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
