package org.safetyvalve.accountability.studies;

import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of special studies. */
public enum SpecialStudyRule implements StatedRule {
    STUDY_RECORDED_BY_AN_INSPECTOR(forbidden(
            "study-recorded-by-an-inspector",
            "只有本地区的监督检查人员登记专题研究。",
            "Only a discipline inspector of the place records a special study.")),
    STUDY_SAYS_WHAT(invalid("study-says-what", "此项必填。", "This is required.")),
    STUDY_WAS_HELD(invalid("study-was-held", "会议召开之后才能登记。", "A meeting is recorded once it was held.")),
    STUDY_BODIES_ONCE(invalid("study-bodies-once", "请写明参加机构，每个机构只写一次。", "Name the bodies that took part, each once.")),
    TASK_OF_A_BODY(invalid(
            "task-of-a-body",
            "任务由参加会议的机构承担，但不能由督促核实的机关自己承担。",
            "A task is of a body that took part, and not of the organisation that follows it up."));

    private final Statement statement;

    SpecialStudyRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
