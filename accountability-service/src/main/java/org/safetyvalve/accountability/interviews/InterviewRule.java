package org.safetyvalve.accountability.interviews;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of joint interviews. */
public enum InterviewRule implements StatedRule {
    CALLED_BY_DISCIPLINE_OR_COMMITTEE(forbidden(
            "called-by-discipline-or-committee",
            "只有本地区的监督检查人员或安委办可以召集约谈。",
            "Only discipline inspection or the safety committee office of the place calls a joint interview.")),
    ONLY_THE_CONVENOR(forbidden(
            "only-the-convenor",
            "只有召集机关可以取消、记录和办结约谈，登记承诺事项。",
            "Only the convenor cancels, records and closes a joint interview, and enters what was committed to.")),
    INTERVIEW_SAYS_WHAT(invalid("interview-says-what", "此项必填。", "This is required.")),
    SUMMONS_SOMEBODY(invalid("summons-somebody", "约谈至少通知一个机构。", "A joint interview calls at least one organisation.")),
    SUMMONS_EACH_ONCE(invalid("summons-each-once", "同一机构的同一职务只列一次。", "Name each office of an organisation once.")),
    CALLERS_ARE_NOT_SUMMONED(
            invalid("callers-are-not-summoned", "约谈机关不能同时是被约谈机构。", "Who calls a joint interview is not called to it.")),
    CALLED_FOR_A_TIME_TO_COME(invalid(
            "called-for-a-time-to-come", "约谈时间不能早于通知时间。", "A joint interview is not held before it is called.")),
    NOT_TO_BE_HELD(conflict(
            "not-to-be-held", "该约谈不在待进行状态（当前：{0}）。", "This joint interview does not wait to be held (it is {0}).")),
    HELD_AT_ITS_TIME(conflict(
            "held-at-its-time", "约谈时间（{0}）未到，不能登记。", "A joint interview is recorded once its time has come ({0}).")),
    ATTENDANCE_OF_EVERYBODY(invalid(
            "attendance-of-everybody",
            "须逐一登记每个被约谈职务的到场情况。",
            "Record of every office that was called, and of no other, whether it attended.")),
    COMMITTED_AT_THE_INTERVIEW(conflict(
            "committed-at-the-interview",
            "约谈进行后、办结前才能登记承诺事项（当前：{0}）。",
            "What was committed to is entered once the interview was held, and before it is closed (it is {0}).")),
    COMMITTED_BY_WHO_WAS_CALLED(invalid(
            "committed-by-who-was-called",
            "承诺机构必须是被约谈机构。",
            "Whoever commits to something was called to the interview.")),
    CLOSED_WHEN_ALL_IS_KEPT(conflict(
            "closed-when-all-is-kept",
            "约谈已进行且承诺事项全部核实后才能办结（当前：{0}）。",
            "A joint interview is closed once it was held and every commitment is verified (it is {0})."));

    private final Statement statement;

    InterviewRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
