package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a hazard's command is refused, and what to do. The ids are part of the public contract. */
public enum HazardRule implements StatedRule {
    ROLE_MAY_NOT(
            RuleKind.FORBIDDEN, "您的角色无权办理此事项，请由有权的人员办理。", "Your role may not do this. Ask somebody whose role may."),
    NOT_ITS_HOLDER(
            RuleKind.FORBIDDEN,
            "只有当前持有该隐患的单位可以办理此事项。请联系持有单位。",
            "Only the organisation that holds the hazard may do this. Ask its holder."),
    NOT_ITS_UNIT(RuleKind.FORBIDDEN, "只有牵头责任单位可以办理此事项。", "Only the lead responsible unit may do this."),
    NOT_ITS_SUPERVISOR(
            RuleKind.FORBIDDEN,
            "该隐患不在您单位的监管地域或行业范围内。请由主管部门或安委办办理。",
            "The hazard is outside your organisation''s district or sectors. Ask the competent department or the safety"
                    + " committee office."),
    UNIT_DOES_NOT_SUPERVISE_ITSELF(
            RuleKind.FORBIDDEN,
            "责任单位不能监管自己，请由其他单位办理。",
            "The responsible unit does not supervise itself. Another organisation must do this."),
    SHARER_NEVER_DECIDES(
            RuleKind.FORBIDDEN,
            "参与该隐患整改的单位（牵头、配合）和参与过整改的人员，不对该隐患作任何决定。请由其他单位的人员办理。",
            "Who shares the rectification of the hazard decides nothing about it: neither the lead nor a unit beside it, nor an"
                    + " account that has had a hand in it. Somebody of another organisation must."),
    NOT_IN_ITS_OWN_CASE(
            RuleKind.FORBIDDEN,
            "群众举报涉及本单位的，由安委办决定，本单位不能办理此事项。",
            "The public has complained of your organisation itself: the safety committee office decides, not you."),
    COMPLETER_NEVER_VERIFIES(
            RuleKind.FORBIDDEN,
            "谁整改、谁报完成，就不能由谁验收或闭环（本人和本单位都不行）。请由其他单位的人员办理。",
            "Who completed it never verifies or closes it, neither the account nor the organisation. Somebody of another"
                    + " organisation must."),
    SECOND_APPROVER(
            RuleKind.FORBIDDEN,
            "重大隐患降级须由提出人以外的第二人同意。",
            "A major hazard is downgraded by two people: somebody other than the proposer must approve."),
    COMMON_SUPERIOR(
            RuleKind.FORBIDDEN,
            "争议由各方共同上级的安委办指定，当事方不能自己指定。",
            "A dispute is decided by the safety committee office above the parties, never by a party to it."),
    ONLY_ITS_OWN(RuleKind.FORBIDDEN, "责任单位只能上报本单位的隐患。", "A responsible unit reports hazards of its own only."),
    OUTSIDE_ITS_DISTRICT(RuleKind.FORBIDDEN, "该地点不在您单位的管辖地域内。", "The place is outside your organisation''s district."),
    STAGE_FORBIDS(
            RuleKind.CONFLICT,
            "该隐患当前状态不允许此操作。请刷新后查看可办事项。",
            "The hazard is in a state that does not allow this. Reload it and see what can be done now."),
    ACCEPTANCE_IS_OVER(
            RuleKind.CONFLICT,
            "交办已被接收（期满未退回视为接收),不能再接收、退回或提出争议。",
            "The assignment has been accepted (silence is acceptance): it can be neither accepted nor returned nor"
                    + " disputed any more."),
    DESIGNATION_IS_FINAL(
            RuleKind.CONFLICT,
            "责任已由共同上级指定，指定为最终决定，不能再退回或争议。",
            "Responsibility was designated by the common superior. A designation is final."),
    ONLY_MAJOR(RuleKind.CONFLICT, "此事项只适用于重大隐患。", "This is for major hazards only."),
    ONLY_GENERAL(
            RuleKind.CONFLICT,
            "此事项只适用于一般隐患；该隐患已是重大隐患。",
            "This is for general hazards only. The hazard is major already."),
    ON_THE_SPOT_ONLY_GENERAL(
            RuleKind.INVALID,
            "立行立改只适用于一般隐患，并须写明责任单位。",
            "On-the-spot completion is for general hazards only, and needs the responsible unit."),
    MAJOR_BY_CRITERIA(
            RuleKind.INVALID,
            "判定为重大隐患，须写明所依据的判定标准条目，或注明为综合判定并写明理由。",
            "A major hazard names the criteria that it meets, or says that it is judged as a whole and why."),
    CRITERIA_MAKE_MAJOR(
            RuleKind.INVALID,
            "符合重大隐患判定标准（含综合判定）的，不能定为一般隐患。",
            "What meets a criterion for major hazards, or is judged major as a whole, is not general."),
    LISTED_BEFORE_RECTIFYING(
            RuleKind.CONFLICT,
            "重大隐患须先挂牌督办，再下达整改通知。",
            "A major hazard is listed before its rectification is ordered. Have the safety committee office list it."),
    LISTED_ONCE(RuleKind.CONFLICT, "该隐患已挂牌。", "The hazard is listed already."),
    LISTING_NAMES_ITS_ISSUER(
            RuleKind.INVALID,
            "代录其他层级的挂牌督办通知，须写明发文机关。",
            "A listing at another level than your own names the body that issued it."),
    URGED_BY_WHO_LISTED(
            RuleKind.FORBIDDEN,
            "督办函由挂牌督办的单位发出。",
            "An urging letter comes from the organisation that listed the hazard."),
    NOT_LISTED(RuleKind.CONFLICT, "该隐患未挂牌。", "The hazard is not listed."),
    PUBLISHED_ONCE(RuleKind.CONFLICT, "挂牌信息已公布。", "The listing has been published already."),
    ORDERED_ONCE(
            RuleKind.CONFLICT,
            "已下达整改通知；整改期限只能通过批准延期改变。",
            "Rectification has been ordered already. Its time limit moves by a granted extension only."),
    NOT_ORDERED(RuleKind.CONFLICT, "尚未下达整改通知。", "Rectification has not been ordered yet."),
    PLAN_PENDING(RuleKind.CONFLICT, "整改方案已报送或已批准，不需重复报送。", "A plan has been filed or approved already."),
    NO_PLAN_PENDING(RuleKind.CONFLICT, "没有待审批的整改方案。", "There is no plan waiting for approval."),
    FIVE_ASSURANCES(
            RuleKind.INVALID,
            "重大隐患整改方案须做到责任、措施、资金、时限、预案“五落实”，缺一不可。请补齐此项。",
            "A major hazard''s plan gives all five assurances: responsibility, measures, funds, time limit and contingency"
                    + " plan. Fill in this one."),
    PLAN_WITHIN_TIME_LIMIT(
            RuleKind.INVALID, "方案的时限不能晚于整改期限。", "The plan''s time limit cannot be later than the order''s."),
    EXTENSION_BEFORE_EXPIRY(
            RuleKind.CONFLICT, "延期须在整改期限届满前申请。", "An extension is asked for before the time limit has passed."),
    EXTENSION_PENDING(RuleKind.CONFLICT, "已有延期申请待答复。", "A request for an extension is waiting already."),
    NO_EXTENSION_PENDING(RuleKind.CONFLICT, "没有待答复的延期申请。", "No request for an extension is waiting."),
    EXTENSION_LENGTHENS(
            RuleKind.INVALID,
            "延期后的期限须晚于原期限，且不晚于所申请的期限。",
            "An extension ends later than the time limit as it stands, and no later than was asked for."),
    INTERIM_CONTROL_IN_FORCE(RuleKind.CONFLICT, "临时管控措施仍在执行。请先解除。", "Interim control is in force. Lift it first."),
    NO_INTERIM_CONTROL(RuleKind.CONFLICT, "没有正在执行的临时管控措施。", "No interim control is in force."),
    LIFTED_BY_WHO_ORDERED(
            RuleKind.FORBIDDEN,
            "临时管控只能由下达的单位或主管部门解除。",
            "Interim control is lifted by who ordered it or by the competent department."),
    NO_SEAL(
            RuleKind.CONFLICT,
            "没有正在执行的查封；其他临时管控措施没有期限，不需延长。",
            "No seal is in force. No other interim control has a term to extend."),
    SEAL_EXTENDED_ONCE(
            RuleKind.CONFLICT,
            "查封只能延长一次（《行政强制法》第二十五条）。请在期满前解除。",
            "A seal is extended once (Administrative Compulsion Law, article 25). Lift it before its term ends."),
    SEAL_TERM_IS_OVER(
            RuleKind.CONFLICT,
            "查封期限已届满，不能再延长，依法应当解除（《行政强制法》第二十八条）。请核实险情、采取其他措施后解除。",
            "The term of the seal is over: it is extended no more, and by law it is to be lifted (Administrative Compulsion Law,"
                    + " article 28). See that the danger is contained by other measures, and lift it."),
    SEAL_EXTENSION_DAYS(
            RuleKind.INVALID,
            "查封延长的期限为一至三十日（《行政强制法》第二十五条）。",
            "A seal is extended by 1 to 30 days (Administrative Compulsion Law, article 25)."),
    DEMOLITION_IS_NOT_INTERIM(
            RuleKind.INVALID, "拆除不能解除，不是临时管控，请作为执法措施下达。", "A demolition cannot be lifted. Order it as enforcement."),
    POWER_CUT_NOTICE(
            RuleKind.INVALID,
            "停止供电须提前24小时书面通知生产经营单位，写明通知文号、送达时间和停电时间（不早于下达之时）；有危及安全的紧急情形的除外，须写明情形（《安全生产法》第七十条）。",
            "Power is cut 24 hours after a written notice to the unit at the earliest, and not before it is ordered: give the"
                    + " notice''s number, when the unit had it and when the power is cut; or say what the emergency is (Work"
                    + " Safety Law, article 70)."),
    NOTICE_OF_A_POWER_CUT(RuleKind.INVALID, "停电通知只适用于停止供电。", "A notice of a power cut is for a power cut only."),
    DISPUTE_KEEPS_INTERIM_CONTROL(
            RuleKind.CONFLICT,
            "责任争议期间，持有单位须继续执行临时管控措施，指定后方可解除。",
            "During a dispute the holder keeps interim control. It can be lifted after the designation."),
    DOWNGRADE_PENDING(RuleKind.CONFLICT, "已有降级提请待审。", "A downgrade has been proposed already."),
    NO_DOWNGRADE_PENDING(RuleKind.CONFLICT, "没有待审的降级提请。", "No downgrade has been proposed."),
    NOT_INTO_ITSELF(RuleKind.INVALID, "隐患不能并入自身。", "A hazard cannot be merged into itself."),
    NOT_INTO_ONE_WITHOUT_LEVEL(
            RuleKind.CONFLICT,
            "要并入的隐患尚未定级，还可能不予受理或并入别处。请先由其持有单位定级，再并入。",
            "The hazard to merge into has no level yet: it may still be rejected or merged away. Have its holder classify it"
                    + " first, then merge."),
    NOT_INTO_ONE_THAT_WAS_MERGED(
            RuleKind.CONFLICT,
            "要并入的隐患已并入 {0}。请改为并入 {0}。",
            "The hazard to merge into was itself merged into {0}. Name {0} instead."),
    NOT_INTO_ONE_THAT_ENDED(
            RuleKind.CONFLICT,
            "要并入的隐患已不予受理、已验收或已闭环，并入后无人整改。请改写同一隐患正在办理的一条；已闭环又复发的，先重新启动再并入；都没有的，对本隐患定级或不予受理。",
            "The hazard to merge into was rejected, verified or closed: nobody would rectify this one. Name one that is being"
                    + " dealt with; if it was closed and is back, reopen it first; if there is none, classify or reject this one."),
    ONE_LEAD(
            RuleKind.INVALID,
            "牵头责任单位只有一个：配合单位不能是牵头单位，也不能重复。",
            "There is one lead: the units beside it are others, each named once."),
    NOT_TO_ITSELF(
            RuleKind.INVALID, "退回时须写明本单位以外的主管单位。", "A return names a competent body other than the one that returns."),
    RETURN_NEEDS_BASIS(
            RuleKind.INVALID, "退回须写明法律依据和有权管辖的单位。", "A return gives its legal basis and names the competent body."),
    TIME_LIMIT_AHEAD(RuleKind.INVALID, "期限须晚于下达之时。", "A time limit lies after the moment when it is set."),
    TIME_LIMIT_STATED_ONCE(
            RuleKind.INVALID,
            "请写明期限：到期时间或工作日数，二者择一。",
            "State the time limit: an instant or a number of working days, not both."),
    NOTHING_HAPPENS_IN_THE_FUTURE(RuleKind.INVALID, "发生时间不能晚于现在。", "What is recorded cannot happen in the future."),
    DATES_IN_ORDER(RuleKind.INVALID, "发生时间不能早于该隐患上一步的时间。", "A step cannot have happened before the one before it."),
    NO_SUCH_VALUE(RuleKind.INVALID, "不认识的取值：{0}。", "{0} is not a value of this field."),
    NO_SUCH_CAMPAIGN(RuleKind.INVALID, "没有这个正在开展的专项行动：{0}。", "There is no such campaign: {0}."),
    NO_SUCH_HAZARD(RuleKind.INVALID, "没有这个隐患，或者您无权查看。", "There is no such hazard, or you may not see it."),
    TEXT_REQUIRED(RuleKind.INVALID, "此项必填。", "This field is required.");

    private final Statement statement;

    HazardRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of(name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }

    /** @throws Refusal {@link #TEXT_REQUIRED} when there is nothing to read */
    public static void requireText(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw TEXT_REQUIRED.refuse().at(field);
        }
    }
}
