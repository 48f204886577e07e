package org.safetyvalve.hazard.lists;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a list is not read. The ids are part of the public contract. */
public enum ListRule implements StatedRule {
    TEXT_TOO_SHORT(
            "请至少输入两个相连的字（汉字、字母或数字）再查找；标点和空格不算。",
            "Search for two letters or digits at least that stand side by side; punctuation and spaces do not count.");

    private final Statement statement;

    ListRule(String zh, String en) {
        this.statement = Statement.of(name(), RuleKind.INVALID, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
