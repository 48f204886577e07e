package org.safetyvalve.accountability.problems;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of responsibility problems (design, section 4). */
public enum ProblemRule implements StatedRule {
    FOUND_BY_A_DISCIPLINE_INSPECTOR(forbidden(
            "found-by-a-discipline-inspector",
            "只有监督检查人员登记责任落实问题。",
            "Only a discipline inspector records a responsibility problem.")),
    INCOMPLETE(invalid("incomplete", "此项必填。", "This is required.")),
    FOUND_UNDER_A_SUPERVISION(
            invalid("found-under-a-supervision", "没有这项监督检查，请先启动监督检查。", "There is no such supervision. Open it first.")),
    FOUND_WHILE_IT_IS_SUPERVISED(conflict(
            "found-while-it-is-supervised",
            "该项监督检查已结束，只能补录此前发现的问题。",
            "The supervision is closed and takes only problems that were found before.")),
    FOUND_ON_A_VISIT_OF_IT(
            invalid("found-on-a-visit-of-it", "没有这次走访，或不属于该项监督检查。", "There is no such visit under this supervision.")),
    REPEATS_ONE_OF_THE_SAME_UNIT(invalid(
            "repeats-one-of-the-same-unit",
            "没有该单位的这个问题；重复发生的问题只能关联同一单位此前的问题。",
            "That unit has no such problem. A repeated problem names an earlier one of the same unit.")),
    FED_BACK_BY_A_DISCIPLINE_INSPECTOR(forbidden(
            "fed-back-by-a-discipline-inspector",
            "只有监督检查人员可以反馈、验收和办结责任落实问题。",
            "Only a discipline inspector feeds back, verifies and closes a responsibility problem.")),
    FED_BACK_ONCE(
            conflict("fed-back-once", "该问题不在待反馈状态（当前：{0}）。", "This problem does not wait to be fed back (it is {0}).")),
    FED_BACK_WITH_A_DEADLINE(invalid(
            "fed-back-with-a-deadline",
            "反馈必须写明整改期限（1至180个工作日）。",
            "A problem is fed back with a deadline, of 1 to 180 working days.")),
    RECTIFIED_BY_WHOM_IT_WAS_FED_BACK_TO(forbidden(
            "rectified-by-whom-it-was-fed-back-to",
            "只有被反馈的单位可以报告整改。",
            "Only the organisation that it was fed back to reports that it is rectified.")),
    NOT_TO_BE_RECTIFIED(conflict(
            "not-to-be-rectified", "该问题不在整改中（当前：{0}）。", "This problem does not wait to be rectified (it is {0}).")),
    NOT_TO_BE_VERIFIED(conflict(
            "not-to-be-verified", "该问题不在待验收状态（当前：{0}）。", "This problem does not wait to be verified (it is {0}).")),
    VERIFIED_BY_SOMEBODY_ELSE(conflict(
            "verified-by-somebody-else",
            "整改人及其单位不得自行验收。",
            "Neither who rectified a problem, nor anybody of that organisation, verifies it.")),
    CLOSED_AFTER_VERIFICATION(conflict(
            "closed-after-verification",
            "验收通过之后才能办结（当前：{0}）。",
            "A problem is closed after its verification (it is {0})."));

    private final Statement statement;

    ProblemRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
