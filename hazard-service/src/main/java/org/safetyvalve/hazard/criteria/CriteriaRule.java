package org.safetyvalve.hazard.criteria;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a reference to a criterion or to an article is refused, and what to do. The ids are part of the public contract. */
public enum CriteriaRule implements StatedRule {
    NO_SUCH_CRITERION(
            "没有这一条判定标准：{0}。请从判定标准目录中选取，或按综合判定办理并写明理由。",
            "There is no criterion {0}. Take one from the catalogues, or judge as a whole and say why."),
    CRITERION_NOT_IN_FORCE(
            "判定标准 {0} 在判定当日尚未施行或已废止。请选用当日有效的标准。", "Criterion {0} was not in force on the day. Take one that was."),
    NO_SUCH_LEGAL_BASIS(
            "法律依据目录中没有 {0}。请从目录中选取，或以文字写明依据（将标为未核对）。",
            "There is no legal basis {0} in the table. Take one from it, or write the basis as text, which is marked as not"
                    + " checked."),
    LEGAL_BASIS_NOT_IN_FORCE(
            "法律依据 {0} 在当日尚未施行或已失效。请选用当日有效的条款。",
            "Legal basis {0} was not in force on the day. Take the edition that was.");

    private final Statement statement;

    CriteriaRule(String zh, String en) {
        this.statement = Statement.of(name(), RuleKind.INVALID, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
