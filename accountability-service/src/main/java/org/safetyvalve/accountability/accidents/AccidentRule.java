package org.safetyvalve.accountability.accidents;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of accidents (State Council Order 493, Regulations on the Reporting, Investigation and Handling of Production Safety Accidents). */
public enum AccidentRule implements StatedRule {
    WHO_MAY_REPORT(
            forbidden(
                    "who-may-report",
                    "事故由事故单位、当地部门、安委办或协作单位报告；单位只报告本单位的事故。",
                    "An accident is reported by its unit, by a department or safety committee office of the place, or by an agency; a unit reports its own accidents only.")),
    INCOMPLETE(invalid("incomplete", "此项必填。", "This is required.")),
    HAPPENED_BEFORE_IT_IS_REPORTED(invalid(
            "happened-before-it-is-reported",
            "此时间不能早于事故发生时间，也不能晚于现在。",
            "This is not before the accident happened, and not in the future.")),
    STATED_BY_THE_DEPARTMENT(invalid(
            "stated-by-the-department",
            "单位何时知悉、何时报告，由部门认定，单位不得自填。",
            "When a unit knew of its accident and when it reported it is stated by a department, not by the unit.")),
    POSSIBLE_FIGURES(invalid("possible-figures", "人数和损失不能为负数。", "Numbers of people and losses are not negative.")),
    WHO_MAY_SUPPLEMENT(
            forbidden(
                    "who-may-supplement",
                    "补报由原报告单位、事故单位、当地部门或安委办提出。",
                    "An accident is supplemented by who reported it, its unit, a department or the safety committee office of the place.")),
    NOT_TAKEN_BACK_BY_THE_UNIT(forbidden(
            "not-taken-back-by-the-unit",
            "事故单位不得核减伤亡人数和损失，请由部门核实后更正。",
            "A unit does not take back deaths, injuries or losses. A department corrects them.")),
    TAKEN_BACK_WITH_A_REASON(invalid(
            "taken-back-with-a-reason",
            "核减伤亡人数或损失必须写明理由。",
            "Deaths, injuries or losses are taken back with a reason.")),
    WHO_MAY_RECORD_THE_UNITS_REPORT(forbidden(
            "who-may-record-the-units-report",
            "单位报告由事故单位自行提出，或由接报的部门、安委办登记。",
            "The unit reports itself, or the department or safety committee office that took its report records it.")),
    UNIT_REPORTS_ONCE(
            conflict("unit-reports-once", "事故单位已经报告。新情况请补报。", "The unit has reported it. Supplement what is new.")),
    REPORTED_UPWARD_BY_A_DEPARTMENT(
            forbidden(
                    "reported-upward-by-a-department",
                    "逐级上报由当地部门或安委办办理，其级别至少为接报级别的下一级。",
                    "A department or the safety committee office of the place reports upward, of the level below the one that it reports to or above.")),
    REPORTED_UPWARD_ONCE(conflict("reported-upward-once", "{0}已经接报。", "The level {0} has the report already.")),
    TAKEN_OVER_BY_A_GOVERNMENT(forbidden(
            "taken-over-by-a-government",
            "提级调查由属地上级政府决定。",
            "An investigation is taken over by a government that the place belongs to.")),
    TAKEN_OVER_FROM_ABOVE(conflict(
            "taken-over-from-above",
            "只有上级政府可以调查由下级负责调查的事故（当前调查级别：{0}）。",
            "Only a government above takes an investigation over (it is at the level {0}).")),
    INVESTIGATED_BY_ITS_LEVEL(
            forbidden(
                    "investigated-by-its-level",
                    "该事故由{0}级负责调查，请由该级的部门、安委办或政府办理。",
                    "The level {0} investigates this accident: a department, the safety committee office or the government of that level does this.")),
    DECIDED_BY_THE_INVESTIGATING_GOVERNMENT(forbidden(
            "decided-by-the-investigating-government",
            "由负责调查的政府（{0}级）决定。",
            "The government that is responsible for the investigation (level {0}) decides it.")),
    UNDER_INVESTIGATION(conflict(
            "under-investigation", "该事故不在调查中（当前：{0}）。", "This accident is not under investigation (it is {0}).")),
    EXTENDED_BEFORE_EXPIRY(conflict(
            "extended-before-expiry",
            "调查期限{0}已过，不能再延长。",
            "The term of the investigation was over at {0}: it is extended before that.")),
    EXTENDED_BY_SIXTY_DAYS_AT_MOST(invalid(
            "extended-by-sixty-days-at-most",
            "调查期限合计最多延长60日（已延长{0}日）。",
            "The term of an investigation is extended by at most 60 days in all (it was by {0}).")),
    AGREED_WITHIN_A_YEAR(invalid(
            "agreed-within-a-year",
            "约定的鉴定期限不能早于委托之日，也不能超过委托之日起一年。",
            "An appraisal is agreed for the day of its commission or later, and within a year of it.")),
    APPRAISAL_IS_WAITED_FOR(invalid("appraisal-is-waited-for", "没有待收的第{0}次技术鉴定。", "No appraisal {0} is waited for.")),
    RECEIVED_AFTER_IT_IS_COMMISSIONED(invalid(
            "received-after-it-is-commissioned",
            "收到鉴定意见的时间不能早于委托时间。",
            "An appraisal is received after it is commissioned.")),
    APPRAISALS_RECEIVED_FIRST(
            conflict(
                    "appraisals-received-first",
                    "技术鉴定尚未收到，调查期限停止计算。请先登记收到的鉴定意见或者终止委托的文书，再提交调查报告。",
                    "A technical appraisal is waited for and the term stands still. Record its opinion, or the paper that ends its commission, before the report.")),
    DECISION_IS_WAITED_FOR(conflict(
            "decision-is-waited-for",
            "该事故没有待批复的调查报告（当前：{0}）。",
            "No report of this accident waits for a decision (it is {0}).")),
    DECISION_HAS_A_TERM(conflict(
            "decision-has-a-term",
            "该调查报告提交时没有批复期限，不需要延长。",
            "When this report was submitted its decision had no term; there is nothing to extend.")),
    DECISION_EXTENDED_FOR_THE_GRAVEST_ALONE(conflict(
            "decision-extended-for-the-gravest-alone",
            "只有特别重大事故的批复期限可以延长（该事故等级：{0}）。",
            "The term to decide is extended for an extraordinarily serious accident alone (this one is {0}).")),
    DECISION_EXTENDED_BEFORE_EXPIRY(conflict(
            "decision-extended-before-expiry",
            "批复期限{0}已过，不能再延长。请尽快批复。",
            "The term to decide was over at {0}: it is extended before that. Decide as soon as possible.")),
    DECISION_EXTENDED_BY_THIRTY_DAYS_AT_MOST(invalid(
            "decision-extended-by-thirty-days-at-most",
            "批复期限合计最多延长30日（已延长{0}日）。",
            "The term to decide is extended by at most 30 days in all (it was by {0}).")),
    EVALUATED_AFTER_THE_DECISION(conflict(
            "evaluated-after-the-decision",
            "批复结案之后才能评估整改落实情况（当前：{0}）。",
            "Whether what was ordered is done is evaluated after the decision (the accident is {0}).")),
    EVALUATED_ONCE(conflict("evaluated-once", "整改落实情况已经评估。请公开评估结果。", "It has been evaluated. Make the result public.")),
    PUBLISHED_WHEN_EVALUATED(conflict(
            "published-when-evaluated",
            "尚未评估，没有可公开的结果。",
            "It has not been evaluated: there is no result to make public.")),
    PUBLISHED_ONCE(conflict("published-once", "评估结果已经公开。", "The result of the evaluation is public already.")),
    DETERMINED_BY_THE_INVESTIGATING_SIDE(
            forbidden(
                    "determined-by-the-investigating-side",
                    "事故报告情况由负责调查的一方（{0}级）或其上级查证认定。",
                    "How an accident was reported is determined by the side that investigates it (level {0}), or by a level above.")),
    NOT_DETERMINED_ANEW_FROM_BELOW(conflict(
            "not-determined-anew-from-below",
            "{0}级已经认定，只能由该级或其上级重新认定。",
            "The level {0} has determined it: that level or one above determines it anew.")),
    LATE_BY_THE_CLOCK(
            invalid(
                    "late-by-the-clock",
                    "单位按时报告或者报告期限未到的，不属于迟报、瞒报；内容有遗漏或者不实的，认定为漏报、谎报。",
                    "A unit that reported in time, or whose hour is not over, was neither late nor has it concealed the accident. What it left out or said untruly is determined as that.")),
    CLOSED_AFTER_THE_INVESTIGATION(conflict(
            "closed-after-the-investigation",
            "提交调查报告之后才能结案（当前：{0}）。",
            "An accident is closed after its investigation is reported (it is {0}).")),
    CLOSED_IS_CLOSED(conflict("closed-is-closed", "该事故已结案。", "This accident is closed."));

    private final Statement statement;

    AccidentRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
