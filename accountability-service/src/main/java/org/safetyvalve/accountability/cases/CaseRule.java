package org.safetyvalve.accountability.cases;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/**
 * The rules of accountability cases (Supervision Law 2018, articles 41, 49 and 58; as amended in 2024, articles 44, 56 and 67; Law on
 * Administrative Sanctions for Public Officials 2020, articles 42, 43, 47, 48, 55 and 56; Rules for supervision and enforcement work of
 * discipline inspection organs 2019, articles 21 and 55). No text says anything of a case's content.
 */
public enum CaseRule implements StatedRule {
    FILED_BY_THE_DECIDING_BODY(forbidden(
            "filed-by-the-deciding-body",
            "立案由有管辖权的纪检监察机关决定岗办理。",
            "A case is filed by the deciding body of discipline inspection.")),
    FILED_ON_A_GROUND(invalid(
            "filed-on-a-ground",
            "没有这一问题线索或责任倒查，不能立案。请核对编号。",
            "There is no such lead or tracing to file a case from. Check its id.")),
    GROUND_IS_RIPE(
            conflict(
                    "ground-is-ripe",
                    "线索经谈话函询或初步核实并提请立案后，或者责任倒查认定有责后，方可立案。",
                    "A case is filed from a lead whose inquiry or verification has recommended it, or from a tracing that determined a fault.")),
    ACCIDENT_IS_LINKED(
            conflict(
                    "accident-is-linked",
                    "本案所涉隐患已发生事故（{0}）：请先关联该事故，县级案件的决定须经提级审核后生效。",
                    "The hazard of this case has led to the accident {0}: link the case to it first. A county's decision then needs the elevated review.")),
    SOMEBODY_IS_CONCERNED(invalid(
            "somebody-is-concerned", "立案须写明被问责的人员或单位。", "A case says which persons or organisations it concerns.")),
    CONCERNED_BY_CAPACITY(
            invalid(
                    "concerned-by-capacity",
                    "被问责对象要么是人员（领导干部或公职人员，须写明姓名），要么是党组织或单位（不写姓名）。",
                    "Who is concerned is either a person, a cadre or a public official, with a name, or a party organisation or a unit, without one.")),
    NO_BODY_IN_ITS_OWN_CASE(conflict(
            "no-body-in-its-own-case",
            "被问责对象属于办案机关本身的，由上级机关办理。",
            "A case that concerns the handling body or one of its own is filed by the level above.")),
    STEPS_IN_ORDER(
            conflict(
                    "steps-in-order",
                    "案件按立案、调查、审理、提出意见、决定、提级审核（需要的）、生效、执行、评查依次办理（当前：{0}）。",
                    "A case is filed, investigated, heard, proposed, decided, reviewed where that is due, of effect, executed and evaluated, in that order (it is {0}).")),
    LED_BY_THE_DECIDING_BODY(
            forbidden(
                    "led-by-the-deciding-body",
                    "组成、更换审查调查组和回避决定由办案机关决定岗办理。",
                    "The deciding body of the handling organisation assigns and replaces investigators, and decides challenges.")),
    AT_LEAST_TWO_INVESTIGATORS(conflict(
            "at-least-two-investigators",
            "审查调查须由两名以上无利害关系的调查人员承办。",
            "At least two investigators without a conflict of interest take the case up.")),
    ASSIGNED_ONCE(invalid(
            "assigned-once",
            "同一人员只能指派一次，已回避或更换的不得再次指派。",
            "Nobody is assigned twice to a case, nor again after being recused.")),
    ONLY_ITS_INVESTIGATORS(forbidden(
            "only-its-investigators",
            "只有指派本案并已承办的调查人员可以办理。",
            "Only an investigator who was assigned to this case and has taken it up does this.")),
    TAKEN_UP_ONCE(
            conflict("taken-up-once", "该调查人员已承办或已退出本案。", "This investigator has taken the case up, or is off it.")),
    NO_CONFLICT_OF_INTEREST(conflict(
            "no-conflict-of-interest",
            "与被问责对象同属一个单位的，应当回避。",
            "Whoever belongs to an organisation concerned has a conflict of interest and stays out of the case.")),
    CHALLENGED_WHILE_INVESTIGATING(
            conflict(
                    "challenged-while-investigating",
                    "被申请回避的不是本案现任调查人员，或者已有未决的回避申请。",
                    "Only somebody who investigates the case now is challenged, and one challenge is decided before the next.")),
    CHALLENGE_IS_PENDING(
            conflict("challenge-is-pending", "没有针对该人员的未决回避申请。", "No challenge of this person waits to be decided.")),
    CHALLENGE_DECIDED_BY_ANOTHER(conflict(
            "challenge-decided-by-another",
            "申请人和被申请人不得自行决定回避。",
            "A challenge is decided by neither who made it nor who is challenged.")),
    CHALLENGES_FIRST(conflict(
            "challenges-first",
            "有未决的回避申请，先作出回避决定。",
            "A challenge waits to be decided: decide it before the case goes on.")),
    CHALLENGED_BY_WHO_SEES_IT(forbidden(
            "challenged-by-who-sees-it",
            "回避由与本案有关的人员申请。",
            "A challenge is made by somebody who has to do with the case.")),
    CHALLENGED_WHILE_HEARING(
            conflict(
                    "challenged-while-hearing",
                    "审理人员的回避在查结之后、决定之前申请和决定；只能申请已审理本案、且没有未决申请的人员回避，审理人员也可以自行回避。",
                    "Who heard a case is challenged after the investigation and before the decision, one challenge at a time; an adjudicator may declare a conflict himself.")),
    HEAD_CHALLENGED_BEFORE_THE_DECISION(
            conflict(
                    "head-challenged-before-the-decision",
                    "负责人的回避在决定之前申请和决定；调查、审理人员另行申请，已有未决申请或已回避的不得再申请。",
                    "A head is challenged before the decision, one challenge at a time; an investigator or adjudicator is challenged as such.")),
    HEAD_CHALLENGE_DECIDED_ABOVE(forbidden(
            "head-challenge-decided-above",
            "办案机关负责人的回避由上级纪检监察机关审核岗决定。",
            "The challenge of a head of the organ is decided by the review body of a level above.")),
    HEAD_IS_CHALLENGED(conflict(
            "head-is-challenged",
            "您被申请回避，上级作出回避决定前不得决定本案，请由其他负责人办理。",
            "You are challenged: until the level above has decided that, another of the organ decides the case.")),
    EACH_CONCERNED_ONCE(invalid(
            "each-concerned-once",
            "每一被问责对象须写明一次，且只写一次。",
            "Say something of each person and organisation concerned, once.")),
    HEARD_BY_ADJUDICATORS(forbidden(
            "heard-by-adjudicators",
            "案件由办案机关的审理人员审理。",
            "A case is heard by adjudicators of the handling organisation.")),
    HEARD_BY_OTHERS_THAN_INVESTIGATORS(conflict(
            "heard-by-others-than-investigators",
            "调查人员不得参与本案审理。",
            "Whoever was assigned to investigate a case does not hear it.")),
    EACH_HEARS_ONCE(conflict(
            "each-hears-once",
            "该审理人员已提出审理意见，另须一人审理。",
            "This adjudicator has given an opinion; another must hear it too.")),
    PROPOSED_BY_A_HEARER(forbidden(
            "proposed-by-a-hearer", "处理意见由本案审理人员提出。", "A decision is proposed by an adjudicator who heard the case.")),
    FAULT_OR_EXONERATION(
            invalid(
                    "fault-or-exoneration",
                    "有责的须有问责方式；尽职的只能免责，对人员须写明免责依据。",
                    "A fault has a form of accountability; a duty fully performed has none but exoneration, which for a person cites its basis.")),
    NO_SUCH_FORM(invalid("no-such-form", "问责方式目录中没有 {0}。", "There is no form of accountability {0} in the table.")),
    FORM_IN_FORCE(invalid(
            "form-in-force",
            "问责方式 {0} 的依据在当日尚未施行或已失效。请选用当日有效的。",
            "The source of {0} was not in force on the day. Take a form whose source was.")),
    FORM_FOR_WHOM(invalid(
            "form-for-whom",
            "问责方式 {0} 不适用于该对象（党纪适用于党员，政务处分适用于公职人员）。",
            "Form {0} does not apply to this person or organisation.")),
    TERM_OF_THE_FORM(invalid(
            "term-of-the-form",
            "问责方式 {0} 的影响期只能为 {1} 个月；为“—”的没有影响期，不填。",
            "The term of {0} is one of these, in months: {1}. Leave it out where there is none, shown as —.")),
    INFORMED_BY_WHO_HANDLES_IT(
            forbidden(
                    "informed-by-who-handles-it",
                    "告知、听取陈述申辩由本案已承办的调查人员或者本轮审理人员办理。",
                    "Whoever is concerned is informed and heard by an investigator who took the case up or an adjudicator who heard it.")),
    A_MEASURE_IS_PROPOSED(invalid(
            "a-measure-is-proposed",
            "没有对该对象拟给予问责处理，无须告知和听取申辩。请核对序号。",
            "No measure is proposed for this one, who is not informed of any. Check the number.")),
    INFORMED_AFTER_THE_PROPOSAL(invalid(
            "informed-after-the-proposal",
            "告知时间不得早于处理意见，也不得晚于现在。",
            "Somebody is informed after it was proposed, and not in the future.")),
    HEARD_AFTER_THE_NOTICE(conflict(
            "heard-after-the-notice",
            "尚未就现在的认定和处理意见书面告知该对象，请先告知。",
            "This one was not informed of what is found and proposed now: inform him first.")),
    HEARD_ONCE(conflict(
            "heard-once", "该对象就现在的处理意见已作陈述申辩或已放弃。", "This one has answered what is proposed now, or has waived it.")),
    DEFENCE_IS_ANSWERED(
            invalid(
                    "defence-is-answered",
                    "陈述申辩须写明核实后是否采纳及理由；放弃的不写。",
                    "Of a defence it is said whether it is accepted and why, after it was looked into; of a waiver it is not.")),
    ANNOUNCED_FIRST(conflict(
            "announced-first",
            "无法取得联系的，须先以公告方式告知现在的处理意见。",
            "Who is not found is first informed by an announcement of what is proposed now.")),
    UNREACHABLE_IS_REPORTED(conflict(
            "unreachable-is-reported",
            "没有报告该对象无法听取，或者已经批准。",
            "Nobody has reported that this one cannot be heard, or it is approved.")),
    HEARD_BEFORE_THE_DECISION(
            conflict(
                    "heard-before-the-decision",
                    "决定前须书面告知拟处理的对象并听取其陈述申辩，或者其放弃。尚未完成的对象序号：{0}。",
                    "Before the decision each one for whom a measure is proposed is informed in writing and heard, or waives it. Still missing, by number in the case: {0}.")),
    NO_HEAVIER_THAN_TOLD(
            conflict(
                    "no-heavier-than-told",
                    "决定不得重于已告知的处理，不得因申辩加重。确须加重的，退回补充调查，重新提出意见、告知和听取申辩。",
                    "A decision is no heavier than what the one concerned was told, and never because of his defence. If it has to be, return the case to the investigation: it is proposed, told and answered anew.")),
    NO_HEAVIER_BY_AN_APPEAL(
            conflict(
                    "no-heavier-by-an-appeal",
                    "不得因申诉加重：重新审理的处理不得重于已生效的决定。发现新的问题，另行立案。",
                    "Nobody is held to more because of an appeal: what is heard again is decided no heavier than what has effect. What is newly found is filed as another case.")),
    ONE_SANCTION_OF_A_KIND(
            invalid(
                    "one-sanction-of-a-kind",
                    "同一问责方式只写一次；政务处分和党纪处分各至多一种，执行其中最重的；免予或者不予处分的不再给予政务处分。",
                    "A form is named once; of several administrative sanctions, and of several of party discipline, the gravest alone is applied; whoever is exempted has none.")),
    NO_SANCTION_OF_THE_DEAD(conflict(
            "no-sanction-of-the-dead",
            "已经死亡的，不再给予政务处分。请改用“不再给予政务处分”。",
            "Who has died is given no administrative sanction any more. Take the form that says so.")),
    HEARD_AGAIN_BY_OTHERS(conflict(
            "heard-again-by-others",
            "因申诉重新审理的，由原审理、原决定以外的人员审理和决定。",
            "What is heard again because of an appeal is heard and decided by others than before.")),
    DECIDED_BY_THE_DECIDING_BODY(forbidden(
            "decided-by-the-deciding-body",
            "由办案机关决定岗办理。",
            "This is for the deciding body of the handling organisation.")),
    DECIDED_BY_OTHERS(conflict(
            "decided-by-others", "调查人员、审理人员不得参与本案决定。", "Whoever investigated or heard a case does not decide it.")),
    REASONS_FOR_A_CHANGE(invalid(
            "reasons-for-a-change", "改变处理意见须说明理由。", "A decision that differs from what was proposed says why.")),
    REVIEWED_BY_THE_LEVEL_ABOVE(forbidden(
            "reviewed-by-the-level-above",
            "提级审核由上级纪检监察机关审核岗办理。",
            "An elevated review is done by the review body of a level above.")),
    REVIEWED_BY_OTHERS(conflict(
            "reviewed-by-others",
            "参与本案调查、审理、决定的人员不得审核。",
            "Whoever investigated, heard or decided a case does not review it.")),
    NOTHING_TO_REVIEW(conflict(
            "nothing-to-review", "没有待提级审核的决定（当前：{0}）。", "No decision waits for an elevated review (the case is {0}).")),
    REVIEW_SAYS_WHY(invalid(
            "review-says-why",
            "退回或改变须说明理由；改变须写明改变后的处理，同意和退回不写。",
            "A review that returns or changes says why; only a change says what takes the decision's place.")),
    REVIEWED_BEFORE_EFFECT(
            conflict(
                    "reviewed-before-effect",
                    "县级事故案件的决定须经提级审核同意或改变后才能生效。",
                    "A county's decision in an accident case has no effect before the level above has approved or changed it.")),
    LINKED_BEFORE_EFFECT(conflict(
            "linked-before-effect",
            "决定已生效，不能再关联事故。请另行立案。",
            "A decision of this case has had effect; what is learned of an accident is filed as another case.")),
    EVALUATED_BY_THE_REGISTRY(forbidden(
            "evaluated-by-the-registry",
            "案件质量评查由案件监督管理部门办理。",
            "The registry office evaluates how a case was handled.")),
    EVALUATED_BY_OTHERS(conflict(
            "evaluated-by-others",
            "参与办理本案的人员不得评查。",
            "Whoever investigated, heard or decided a case does not evaluate it.")),
    SERVED_BY_THE_REGISTRY(forbidden(
            "served-by-the-registry", "送达由案件监督管理部门登记。", "The registry office records that a decision was served.")),
    SERVED_ONCE(
            conflict(
                    "served-once",
                    "该决定已登记送达该对象，或者其申诉尚未处理，或者复核决定不再计算申诉期限。",
                    "This is served already, or an appeal of this one waits to be decided, or was decided by the level above.")),
    RECEIVED_AFTER_THE_DECISION(invalid(
            "received-after-the-decision",
            "收到时间不得早于所针对的决定，也不得晚于现在。",
            "A decision, and an appeal against it, is received after it was decided, and not in the future.")),
    APPEALED_WITHIN_A_MONTH(conflict(
            "appealed-within-a-month",
            "自收到之日起一个月的申诉期限已过，不予受理。",
            "An appeal is filed within a month of receipt, which is over.")),
    APPEAL_RECORDED_BY_THE_REGISTRY(
            forbidden("appeal-recorded-by-the-registry", "申诉由案件监督管理部门登记。", "The registry office records an appeal.")),
    APPEAL_AGAINST_WHAT_HAS_EFFECT(conflict(
            "appeal-against-what-has-effect",
            "决定生效后方可申诉（当前：{0}）。",
            "An appeal is against a decision that has effect (the case is {0}).")),
    ONE_APPEAL_AT_A_TIME(conflict(
            "one-appeal-at-a-time",
            "该对象的申诉正在处理，或者正因其申诉重新审理。",
            "An appeal of this one waits to be decided, or has the case heard again.")),
    APPEAL_IS_NAMED(invalid("appeal-is-named", "有多件申诉待处理，请写明处理谁的申诉。", "Several appeals wait: say whose is decided.")),
    APPEALED_TWICE_AT_MOST(conflict(
            "appealed-twice-at-most",
            "复审、复核均已作出，不再受理。",
            "The body itself and the level above have both decided an appeal of this kind.")),
    NO_APPEAL(conflict("no-appeal", "没有待处理的申诉。", "No appeal waits to be decided.")),
    APPEAL_DECIDED_BY_WHOM(forbidden(
            "appeal-decided-by-whom",
            "复审由作出决定的机关决定岗办理，复核由上级机关审核岗办理。",
            "A first appeal is decided by the body that decided, a second one by the review body of a level above.")),
    APPEAL_DECIDED_BY_ANOTHER(conflict(
            "appeal-decided-by-another",
            "作出原决定或参与调查、审理的人员不得处理申诉。",
            "Whoever investigated, heard or decided the case does not decide the appeal."));

    private final Statement statement;

    CaseRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
