package org.safetyvalve.accountability.tracings;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of responsibility tracings (design, section 4). */
public enum TracingRule implements StatedRule {
    ONLY_DISCIPLINE_INSPECTION(forbidden(
            "only-discipline-inspection",
            "只有监督检查或审查调查人员可以认定和办结责任倒查。",
            "Only a discipline inspector or an investigator determines and closes a responsibility tracing.")),
    DETERMINED_ONCE(conflict(
            "determined-once", "该责任倒查不在待认定状态（当前：{0}）。", "This tracing does not wait to be determined (it is {0}).")),
    ALL_FOUR_DUTIES(
            invalid(
                    "all-four-duties",
                    "责任单位、行业主管部门、安全监管部门、属地党委政府四方面的责任都必须逐一认定，缺：{0}。",
                    "The duties of the unit, the industry department, the safety supervision department and the territorial committee and government are each looked at; missing: {0}.")),
    CHAIN_HAS_LINKS(
            invalid("chain-has-links", "责任链条不能为空，同一单位的同一责任只写一次。", "A chain of duties has links, each of them once.")),
    WHOLE_CHAIN_EXAMINED(invalid(
            "whole-chain-examined",
            "责任链条上的每一项都必须认定，缺：{0}。",
            "Each link of the chain of duties is looked at; missing: {0}.")),
    FAULT_OR_NO_FAULT(invalid(
            "fault-or-no-fault",
            "同一单位的同一责任不能既认定有责又认定尽职免责：{0}。",
            "The same duty of the same organisation is not both at fault and fully performed: {0}.")),
    FINDING_NAMES_AN_ORGANISATION(
            invalid("finding-names-an-organisation", "每项认定必须写明单位。", "Each finding names the organisation.")),
    FAULT_HAS_AN_OUTCOME(
            invalid(
                    "fault-has-an-outcome",
                    "认定有责的，办结时必须写明处理结果；单位和人员都尽职的，只能以尽职免责办结。",
                    "A tracing that found a fault, of an organisation or a person, is closed with what came of it; one that found none, as duties performed.")),
    CLOSED_AFTER_DETERMINATION(conflict(
            "closed-after-determination",
            "责任认定之后才能办结（当前：{0}）。",
            "A tracing is closed after its responsibility is determined (it is {0})."));

    private final Statement statement;

    TracingRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
