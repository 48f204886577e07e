package org.safetyvalve.accountability.rules;

import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rule of codes. */
public enum CodeRule implements StatedRule {
    UNKNOWN_CODE(
            invalid("unknown-code", "此代码不存在，请使用接口说明中的取值。", "There is no such code. Use one of the documented values."));

    private final Statement statement;

    CodeRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
