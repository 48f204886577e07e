package org.safetyvalve.accountability.keysupervisions;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of key supervision. */
public enum KeySupervisionRule implements StatedRule {
    FOLLOWED_BY_AN_INSPECTOR(forbidden(
            "followed-by-an-inspector",
            "只有本地区的监督检查人员开展重点督办。",
            "Only a discipline inspector of the place follows a key item.")),
    KEY_ITEM_SAYS_WHAT(invalid("key-item-says-what", "此项必填。", "This is required.")),
    FOLLOWS_WHAT_IT_FOUND(invalid(
            "follows-what-it-found",
            "没有这个问题，或不是该项监督检查发现的。",
            "There is no such problem that this supervision has found.")),
    KEY_ITEM_ENDED(conflict("key-item-ended", "该项重点督办已结束。", "The key supervision has ended.")),
    REPORT_OF_ANOTHER(invalid(
            "report-of-another",
            "不能要求督办机关自己报告，请写明承担整改的机构。",
            "Ask another organisation than the one that supervises for a report.")),
    ENDED_WHEN_ALL_IS_VERIFIED(conflict(
            "ended-when-all-is-verified",
            "要求的报告全部核实后才能结束督办。",
            "A key supervision ends once every report that was asked for is verified."));

    private final Statement statement;

    KeySupervisionRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
