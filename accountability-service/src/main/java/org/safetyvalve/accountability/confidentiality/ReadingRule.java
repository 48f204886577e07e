package org.safetyvalve.accountability.confidentiality;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of reading what is confidential. */
public enum ReadingRule implements StatedRule {
    CONTENT_DESTROYED(conflict(
            "content-destroyed",
            "该内容的密钥已销毁，任何人都无法再查阅。",
            "The key of this content was destroyed: nobody can read it any more.")),
    READ_TOO_OFTEN(conflict(
            "read-too-often",
            "该内容当日已被查阅{0}次，当日不再提供查阅，请报案件监督管理部门核实。",
            "This content was read {0} times today and is not opened again today: have the registry look into it.")),
    READINGS_REVIEWED_BY_ANOTHER_THAN_A_READER(forbidden(
            "readings-reviewed-by-another-than-a-reader",
            "查阅过该内容的人不得复核其查阅记录，请由他人复核。",
            "Who read the content does not review its readings: somebody else does.")),
    READINGS_REVIEWED_ONCE(conflict(
            "readings-reviewed-once",
            "该查阅记录已复核，之后没有新的查阅。",
            "These readings are reviewed, and nobody has read it since."));

    private final Statement statement;

    ReadingRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
