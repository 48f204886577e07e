package org.safetyvalve.accountability.oversight;

import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rule of what is referred to. */
public enum CitationRule implements StatedRule {
    CITED_BY_KIND_AND_ID(
            invalid("cited-by-kind-and-id", "引用记录须同时写明类别和编号。", "Refer to a record by its kind and its id.")),
    CITES_WHAT_ITS_UNIT_KNOWS(invalid(
            "cites-what-its-unit-knows",
            "只能引用已向该单位反馈的责任落实问题，腐败问题不得引用。",
            "Refer to a responsibility problem that was fed back to that unit, and to none of corruption."));

    private final Statement statement;

    CitationRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
