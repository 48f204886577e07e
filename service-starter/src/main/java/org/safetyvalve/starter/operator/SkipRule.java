package org.safetyvalve.starter.operator;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** How an order to skip names its event. */
enum SkipRule implements StatedRule {
    /** Ours have a sequence. */
    NEEDS_SUBJECT_AND_SEQUENCE(
            "该消费者的事件以 subject 和 sequence 指明:请补上这两项,不要填写 source 和 id",
            "an event of that consumer is named by subject and sequence: state both, and neither source nor id"),
    /** An agency's have none. */
    NEEDS_SOURCE_AND_ID(
            "机关来文以 source 和 id(ce_source、ce_id)指明:请补上这两项,不要填写 subject 和 sequence",
            "an agency''s event is named by source and id (ce_source, ce_id): state both, and neither subject nor sequence");

    private final Statement statement;

    SkipRule(String zh, String en) {
        this.statement = Statement.of("skip-" + name(), RuleKind.INVALID, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
