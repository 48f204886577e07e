package org.safetyvalve.starter.write;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Rules that hold for every command. */
public enum CommandRule implements StatedRule {
    /** Only a load of history may say that something happened before it was recorded. */
    PAST_NEEDS_HISTORICAL_IMPORT(
            RuleKind.FORBIDDEN,
            "补录过去的时间需要历史导入权限(scope historical-import):请去掉 occurredAt,或申请该权限后重试",
            "stating a time in the past needs the scope historical-import: leave occurredAt out, or ask for the scope"),
    /** Nothing has happened that has not happened yet. */
    NOT_IN_THE_FUTURE(
            RuleKind.INVALID, "发生时间不能晚于现在:请更正 occurredAt", "nothing happens in the future: correct occurredAt"),
    /** An id that a caller chooses is never one that a record is given. */
    ID_IS_NOT_A_UUID(
            RuleKind.INVALID,
            "自选编号不能是 UUID 的形式:请用便于识别的编号,或不填 id 由系统给出",
            "an id of your choice has not the form of a UUID: choose a readable one, or leave id out to be given one");

    private final Statement statement;

    CommandRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of(name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
