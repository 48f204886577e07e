package org.safetyvalve.accountability.leads;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of leads (Rules for supervision and enforcement work of discipline inspection organs, chapter 4). */
public enum LeadRule implements StatedRule {
    RECEIVED_BY_DISCIPLINE_INSPECTION(forbidden(
            "received-by-discipline-inspection", "只有纪检监察机关受理问题线索。", "Only discipline inspection receives leads.")),
    LEAD_SAYS_WHAT(invalid("lead-says-what", "线索内容必填。", "A lead says what it is about.")),
    REGISTERED_BY_THE_REGISTRY(forbidden(
            "registered-by-the-registry",
            "问题线索只能由案件监督管理部门（登记岗）统一登记，不得私存。",
            "A lead is registered by the registry office alone: nobody holds it privately.")),
    REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER(conflict(
            "registered-by-another-than-the-receiver",
            "直接受理的线索，由受理人以外的人登记。",
            "A lead received by hand is registered by somebody other than who received it.")),
    REGISTERED_ONCE(conflict(
            "registered-once", "该线索不在待登记状态（当前：{0}）。", "This lead does not wait to be registered (it is {0}).")),
    DISPOSED_BY_THE_SUPERVISION_OFFICE(forbidden(
            "disposed-by-the-supervision-office", "线索由监督检查人员处置。", "A lead is disposed of by a discipline inspector.")),
    DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR(conflict(
            "disposed-by-another-than-the-registrar",
            "登记人不得处置自己登记的线索。",
            "Who registered a lead does not dispose of it.")),
    REGISTERED_BEFORE_DISPOSAL(conflict(
            "registered-before-disposal",
            "线索登记之后才能处置（当前：{0}）。",
            "A lead is disposed of after it is registered (it is {0}).")),
    CONCLUDED_IS_FINAL(
            conflict("concluded-is-final", "该线索已了结，不再处置。", "This lead is concluded and is not disposed of again.")),
    DISPOSED_DIFFERENTLY(
            conflict("disposed-differently", "该线索已按{0}处置。", "This lead has already been disposed of by {0}."));

    private final Statement statement;

    LeadRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
