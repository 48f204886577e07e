package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.Deadline;

/** What happened to a case. */
public sealed interface CaseEvent {

    Instant at();

    /** 立案 */
    record Filed(Filing filing, boolean accidentCase, List<Concerned> concerned, Instant at) implements CaseEvent {
        public Filed {
            concerned = List.copyOf(concerned);
        }
    }

    /** 追加被问责对象 */
    record ConcernedAdded(List<Concerned> concerned, Instant at) implements CaseEvent {
        public ConcernedAdded {
            concerned = List.copyOf(concerned);
        }
    }

    /** 关联事故: it is a case of an accident from now on. */
    record LinkedToAccident(String accident, Instant at) implements CaseEvent {}

    /** 组成审查调查组 */
    record InvestigatorsAssigned(List<String> accounts, Instant at) implements CaseEvent {
        public InvestigatorsAssigned {
            accounts = List.copyOf(accounts);
        }
    }

    /** 承办: he declared that he has no interest in the case. */
    record TakenUp(String account, String organisation, Instant at) implements CaseEvent {}

    /** 申请回避; by himself, too. */
    record Challenged(String account, String by, SealedText grounds, Instant at) implements CaseEvent {}

    /** 申请审理人员回避; by himself, too. */
    record AdjudicatorChallenged(String account, String by, SealedText grounds, Instant at) implements CaseEvent {}

    /** 回避决定: of an investigator or of an adjudicator. */
    record ChallengeDecided(String account, boolean upheld, Instant at) implements CaseEvent {}

    /** 申请负责人回避; by himself, too. */
    record HeadChallenged(String account, String by, SealedText grounds, Instant at) implements CaseEvent {}

    /** 负责人回避决定: by the level above. */
    record HeadChallengeDecided(String account, boolean upheld, Instant at) implements CaseEvent {}

    /** 更换 */
    record Replaced(String account, String successor, Instant at) implements CaseEvent {}

    /** 查结 */
    record Investigated(List<Finding> findings, SealedText report, Instant at) implements CaseEvent {
        public Investigated {
            findings = List.copyOf(findings);
        }
    }

    /** 移送审理: the adjudicators have until then to propose a decision. */
    record HandedToAdjudicators(RunningClock proposeBy, Instant at) implements CaseEvent {}

    /** 审理逾期: by the clock. */
    record HearingOverdue(Deadline deadline, Instant at) implements CaseEvent {}

    /** 审理: one adjudicator's opinion. */
    record Heard(Hearing hearing, Instant at) implements CaseEvent {}

    /** 退回补充调查 */
    record ReturnedToInvestigation(SealedText reasons, Instant at) implements CaseEvent {}

    /** 提出处理意见 */
    record Proposed(Decision proposal, Instant at) implements CaseEvent {}

    /** 书面告知: somebody concerned, of what is proposed for him. */
    record Informed(Notice notice, Instant at) implements CaseEvent {}

    /** 听取陈述和申辩, or their waiver. */
    record DefenceHeard(String concerned, Defence defence, Instant at) implements CaseEvent {}

    /** 报告无法听取 */
    record UnreachableReported(Unreachable unreachable, Instant at) implements CaseEvent {}

    /** 批准不再听取 */
    record UnreachableApproved(String concerned, Unreachable.Cause cause, String by, Instant at) implements CaseEvent {}

    /** 决定 */
    record Decided(Decision decision, Instant at) implements CaseEvent {}

    /** 提级审核 */
    record Reviewed(Review review, Instant at) implements CaseEvent {}

    /** 生效 */
    record TookEffect(Instant at) implements CaseEvent {}

    /**
     * 尽职免责, with effect.
     *
     * @param basis the legal source, as the table of forms cites it
     */
    record Exonerated(String concerned, String basis, Instant at) implements CaseEvent {}

    /** 执行 */
    record Executed(SealedText execution, Instant at) implements CaseEvent {}

    /** 评查 */
    record Evaluated(Evaluation evaluation, Instant at) implements CaseEvent {}

    /** 送达 */
    record Served(ServedDecision served, Instant at) implements CaseEvent {}

    /** 申诉 */
    record AppealFiled(Appeal appeal, Instant at) implements CaseEvent {}

    /** 申诉逾期未决: by the clock. */
    record AppealOverdue(String concerned, int instance, Deadline deadline, Instant at) implements CaseEvent {}

    /** 申诉处理 */
    record AppealDecided(String concerned, Appeal.Result result, SealedText reasons, Instant at) implements CaseEvent {}
}
