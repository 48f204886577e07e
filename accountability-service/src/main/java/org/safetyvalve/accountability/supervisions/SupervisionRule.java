package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of supervisions and what is recorded under them. */
public enum SupervisionRule implements StatedRule {
    ONLY_A_DISCIPLINE_INSPECTOR(forbidden(
            "only-a-discipline-inspector",
            "只有监督检查人员可以开展监督检查、建组和登记走访。",
            "Only a discipline inspector opens a supervision or a group and records a visit.")),
    INCOMPLETE(invalid("incomplete", "此项必填。", "This is required.")),
    ENDS_AFTER_IT_BEGINS(invalid("ends-after-it-begins", "结束日期不能早于开始日期。", "The last day is not before the first.")),
    INTERVIEW_NOT_AFTER_THE_VISIT(invalid(
            "interview-not-after-the-visit",
            "访谈时间不能晚于登记的走访时间。",
            "An interview was not held after the visit that is recorded."));

    private final Statement statement;

    SupervisionRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
