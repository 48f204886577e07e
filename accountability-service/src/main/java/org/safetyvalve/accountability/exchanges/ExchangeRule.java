package org.safetyvalve.accountability.exchanges;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of exchanges. */
public enum ExchangeRule implements StatedRule {
    EXCHANGED_BY_DISCIPLINE_AND_COMMITTEE(forbidden(
            "exchanged-by-discipline-and-committee",
            "定期沟通只由本地区的监督检查人员和安委办安排、登记。",
            "Only discipline inspection and the safety committee office of the place plan and record an exchange.")),
    EXCHANGE_SAYS_WHAT(invalid("exchange-says-what", "此项必填。", "This is required.")),
    EXCHANGED_WITH_ANOTHER(
            invalid("exchanged-with-another", "沟通的另一方不能是本机关。", "An exchange is held with another organisation.")),
    EXCHANGED_LATER(invalid(
            "exchanged-later",
            "会商时间必须晚于现在；下一次必须晚于这一次。",
            "An exchange is planned for a later time, and the next for one after this.")),
    EXCHANGE_NOT_PLANNED(conflict(
            "exchange-not-planned", "该次沟通不在待进行状态（当前：{0}）。", "This exchange does not wait to be held (it is {0}).")),
    EXCHANGED_AT_ITS_TIME(conflict(
            "exchanged-at-its-time", "会商时间（{0}）未到，不能登记。", "An exchange is recorded once its time has come ({0}).")),
    AGREED_AT_THE_EXCHANGE(conflict(
            "agreed-at-the-exchange",
            "会商进行后、办结前才能登记议定事项（当前：{0}）。",
            "What was agreed is entered once the exchange was held, and before it is closed (it is {0}).")),
    AGREED_BY_A_PARTY(invalid("agreed-by-a-party", "议定事项由双方之一负责。", "What was agreed is kept by one of the parties.")),
    EXCHANGE_CLOSED_WHEN_ALL_IS_KEPT(conflict(
            "exchange-closed-when-all-is-kept",
            "会商已进行且议定事项全部核实后才能办结（当前：{0}）。",
            "An exchange is closed once it was held and everything agreed is verified (it is {0})."));

    private final Statement statement;

    ExchangeRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
