package org.safetyvalve.accountability.commitments;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** The rules of commitments. */
public enum CommitmentRule implements StatedRule {
    NO_SUCH_COMMITMENT(
            new Statement("no-such-commitment", RuleKind.NOT_FOUND, "没有这项承诺。", "There is no such commitment.")),
    COMMITMENT_SAYS_WHAT(invalid("commitment-says-what", "此项必填。", "This is required.")),
    COMMITMENT_HAS_A_DEADLINE(invalid(
            "commitment-has-a-deadline",
            "承诺必须写明落实期限（1至180个工作日）。",
            "A commitment has a deadline, of 1 to 180 working days.")),
    REPORTED_BY_WHO_COMMITTED(forbidden(
            "reported-by-who-committed",
            "只有作出承诺的机构可以报告落实情况。",
            "Only the organisation that committed to it reports that it was done.")),
    NOT_TO_BE_REPORTED(conflict(
            "not-to-be-reported", "该承诺不在待落实状态（当前：{0}）。", "This commitment does not wait to be kept (it is {0}).")),
    VERIFIED_BY_WHO_FOLLOWS_UP(forbidden(
            "verified-by-who-follows-up", "只有督促落实的机关可以核实。", "Only those who follow a commitment up verify it.")),
    NOT_TO_BE_CHECKED(conflict(
            "not-to-be-checked", "该承诺不在待核实状态（当前：{0}）。", "This commitment does not wait to be verified (it is {0}).")),
    CHECKED_BY_SOMEBODY_ELSE(conflict(
            "checked-by-somebody-else",
            "报告人及其机构不得自行核实。",
            "Neither who reported it, nor anybody of that organisation, verifies it."));

    private final Statement statement;

    CommitmentRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
