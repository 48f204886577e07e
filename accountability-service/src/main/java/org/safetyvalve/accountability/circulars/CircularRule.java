package org.safetyvalve.accountability.circulars;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of circulars. */
public enum CircularRule implements StatedRule {
    DRAFTED_BY_DISCIPLINE_OR_COMMITTEE(forbidden(
            "drafted-by-discipline-or-committee",
            "只有本地区的监督检查人员或安委办可以起草通报。",
            "Only discipline inspection or the safety committee office of the place drafts a circular.")),
    ONLY_ITS_ISSUER(forbidden(
            "only-its-issuer",
            "只有起草该通报的机关可以修改、印发、更正和撤回。",
            "Only the organisation that drafted it revises, issues, corrects and withdraws a circular.")),
    CIRCULAR_SAYS_WHAT(invalid("circular-says-what", "此项必填。", "This is required.")),
    NAMES_SOMEBODY(invalid("names-somebody", "通报至少点名一个单位。", "A circular names at least one unit.")),
    NAMES_A_PROBLEM(invalid(
            "names-a-problem",
            "点名必须写明问题：引用记录或者用文字说明。",
            "Whoever names a unit says its problem: by reference or in words.")),
    REVISED_BEFORE_ISSUE(conflict(
            "revised-before-issue",
            "该通报不在起草中（当前：{0}）；印发后请更正。",
            "This circular is no draft (it is {0}); correct it once it is issued.")),
    ISSUED_ONCE(conflict("issued-once", "该通报不在起草中（当前：{0}）。", "This circular is no draft (it is {0}).")),
    ISSUED_BY_ANOTHER_THAN_ITS_WRITER(conflict(
            "issued-by-another-than-its-writer",
            "起草人不得自行印发，请由本机关另一人签发。",
            "Who wrote the draft does not issue it: somebody else of the organisation does.")),
    CORRECTED_ONCE_ISSUED(conflict(
            "corrected-once-issued",
            "只能更正已印发的通报（当前：{0}）。",
            "Only a circular that is issued is corrected (it is {0}).")),
    CORRECTION_CHANGES_SOMETHING(
            invalid("correction-changes-something", "更正后的内容与原内容相同。", "What it would say is what it says already.")),
    WITHDRAWN_ONCE(conflict("withdrawn-once", "该通报已经撤回。", "This circular was withdrawn before."));

    private final Statement statement;

    CircularRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
