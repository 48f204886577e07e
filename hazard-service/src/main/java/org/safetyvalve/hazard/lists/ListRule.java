package org.safetyvalve.hazard.lists;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a list is not read. The ids are part of the public contract. */
public enum ListRule implements StatedRule {
    TEXT_TOO_SHORT("请至少输入两个字再查找。", "Search for two characters at least.");

    private final Statement statement;

    ListRule(String zh, String en) {
        this.statement = Statement.of(name(), RuleKind.INVALID, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
