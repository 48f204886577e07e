package org.safetyvalve.hazard.checks;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a command on a checklist, a check or a look-back is refused. The ids are part of the public contract. */
public enum CheckRule implements StatedRule {
    CHECKLIST_AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "检查表由主管部门或安委办发布。",
            "A checklist is published by a department or the safety committee office."),
    CHECKLIST_NOT_YOURS(
            RuleKind.FORBIDDEN,
            "该检查表的适用地域或行业超出您单位的管辖范围。",
            "The checklist''s district or sector reaches beyond what your organisation covers."),
    CHECKLIST_CODE_ONCE(RuleKind.INVALID, "检查项编号 {0} 重复。", "Two items have the code {0}."),
    CHECKLIST_IS_NOT_CHANGED(
            RuleKind.CONFLICT,
            "该检查表已有更新的版本；已发布的版本不能改动。请以最新版本为基础发布新版本。",
            "The checklist has a newer version, and no version is ever changed. Base the new version on the newest."),
    NO_SUCH_CHECKLIST(RuleKind.INVALID, "没有这个版本的检查表。", "There is no such version of a checklist."),
    CHECK_INSPECTORS_ONLY(
            RuleKind.FORBIDDEN,
            "检查由安全检查组、主管部门或安委办的人员开展。",
            "A check is done by inspectors, a department or the safety committee office."),
    CHECK_NO_SUCH_GROUP(RuleKind.INVALID, "该专项行动没有这个检查组。", "The campaign has no such inspection group."),
    CHECK_NOT_OF_THE_GROUP(
            RuleKind.FORBIDDEN,
            "您不是该检查组的成员，也不属于其牵头单位。",
            "You are no member of the group, nor of the organisation that leads it."),
    CHECK_BEYOND_THE_GROUP(
            RuleKind.INVALID,
            "该地点或行业不在检查组的检查范围内。请由范围内的检查组检查。",
            "The place or the sector lies beyond what the group covers. Have the group check it that does."),
    CHECK_NEEDS_A_PLACE(RuleKind.INVALID, "请写明被检查的单位或场所。", "Name the unit or the site that is checked."),
    CHECK_NO_SUCH_SITE(RuleKind.INVALID, "没有登记这个场所。", "There is no such site on the register."),
    CHECK_SITE_IS_ELSEWHERE(
            RuleKind.INVALID, "区划与该场所登记的区划不一致。", "The district is not the one that the site is registered in."),
    CHECK_EVERY_ITEM_ONCE(
            RuleKind.INVALID,
            "检查表的每一项须有且只有一个结果，检查项 {0} 不符合。",
            "Each item of the checklist has one result and only one; {0} has not."),
    CHECK_FAILED_SAYS_WHAT(
            RuleKind.INVALID, "不合格项须写明发现的问题：它将作为隐患登记。", "A failed item says what was found: it becomes a hazard."),
    LOOK_BACK_AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "回头看由主管部门或安委办抽取。",
            "A look-back is drawn by a department or the safety committee office."),
    LOOK_BACK_NOT_YOURS(
            RuleKind.FORBIDDEN,
            "抽查范围超出您单位的管辖地域或行业。请写明管辖内的区划和行业。",
            "The look-back reaches beyond your organisation''s district or sectors. Name a district and a sector of yours."),
    LOOK_BACK_PERIOD(
            RuleKind.INVALID,
            "截止时间不能晚于现在，开始时间须早于截止时间。",
            "The cut-off is not in the future, and the period begins before it."),
    LOOK_BACK_NOTHING_CLOSED(
            RuleKind.CONFLICT,
            "该范围内没有已闭环的隐患，无从抽取。",
            "No hazard of that scope had been closed by the cut-off: there is nothing to draw from."),
    LOOK_BACK_NOT_DRAWN(RuleKind.INVALID, "该隐患不在抽取的样本中。", "The hazard was not drawn."),
    LOOK_BACK_RESULT_ONCE(
            RuleKind.CONFLICT, "该隐患已有回头看结果。", "The hazard has its result already; a result is not changed."),
    LOOK_BACK_BY_SOMEBODY_ELSE(
            RuleKind.FORBIDDEN,
            "参与过该隐患整改或验收的人、整改单位（含配合单位）的人，不能对它回头看。请由他人检查。",
            "Whoever rectified or verified it, or belongs to an organisation that shared it, does not look back on it."
                    + " Somebody else must."),
    LOOK_BACK_NO_LONGER_CLOSED(
            RuleKind.CONFLICT, "该隐患已重新启动，不能再记为“未反弹”。", "The hazard has been reopened since: it is not still fixed."),
    LOOK_BACK_RECURRENCE_ONLY_IF_RECURRED(
            RuleKind.INVALID, "只有反弹时才填写新隐患编号。", "Only a hazard that recurred has a recurrence.");

    private final Statement statement;

    CheckRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of(name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
