package org.safetyvalve.accountability.transfers;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of transfers (design, section 4). */
public enum TransferRule implements StatedRule {
    CONTENT_READ_BY_THE_RECEIVER(forbidden(
            "content-read-by-the-receiver",
            "移送内容只供接收单位和有管辖权的纪检监察机关查阅。",
            "What was sent along is read by the receiver and by discipline inspection of the district.")),
    WHO_MAY_SEND(
            forbidden(
                    "who-may-send",
                    "{0}不能移送{1}。安委办和协作单位移送隐患、事故、线索；纪检监察机关移送案件、线索、隐患。",
                    "{0} cannot transfer a {1}. Safety committee offices and agencies send hazards, accidents and leads; discipline inspection sends cases, leads and hazards.")),
    SENT_TO_SOMEBODY_ELSE(invalid(
            "sent-to-somebody-else",
            "不能移送给本单位。请指定另一接收单位。",
            "A transfer goes to another organisation. Name another receiver.")),
    ONLY_THE_RECEIVER_ANSWERS(forbidden(
            "only-the-receiver-answers",
            "只有接收单位可以接收、退回、办理和反馈结果。",
            "Only the receiving organisation accepts, returns, handles and reports the result.")),
    ONLY_THE_SENDER(forbidden(
            "only-the-sender",
            "只有移送单位可以转送、提出争议和确认结果。",
            "Only the sending organisation sends on, disputes a return and acknowledges the result.")),
    NOT_WAITING_FOR_AN_ANSWER(conflict(
            "not-waiting-for-an-answer",
            "该移送不在待接收状态（当前：{0}），不能再接收或退回。",
            "This transfer does not wait to be accepted (it is {0}): it can be neither accepted nor returned.")),
    ANSWERED_TOO_LATE(conflict(
            "answered-too-late",
            "接收期限{0}已过，逾期视为接收。请直接办理。",
            "The time to answer was over at {0}: silence was acceptance. Start handling it.")),
    RETURN_NEEDS_A_LEGAL_BASIS(
            invalid("return-needs-a-legal-basis", "退回必须写明法律依据。", "A return states its legal basis.")),
    RETURN_NAMES_THE_COMPETENT_BODY(invalid(
            "return-names-the-competent-body",
            "退回必须写明有管辖权的单位，且不能是退回单位或移送单位。",
            "A return names the competent body, which is neither the one that returns nor the sender.")),
    DESIGNATION_IS_FINAL(conflict(
            "designation-is-final",
            "指定管辖为最终决定，不得再退回或争议。",
            "A designation is final: it can be neither returned nor disputed.")),
    ONLY_A_RETURN_IS_SENT_ON_OR_DISPUTED(conflict(
            "only-a-return-is-sent-on-or-disputed",
            "只有被退回的移送可以转送或提出争议（当前：{0}）。",
            "Only a returned transfer is sent on or disputed (this one is {0}).")),
    DESIGNATED_BY_THE_COMMON_SUPERIOR(
            forbidden(
                    "designated-by-the-common-superior",
                    "只有共同上级（安委办、属地党委政府或上级决定机关）可以指定，争议各方不能自行指定；线索和案件不由安委办指定。",
                    "Only the common superior designates: the safety committee office, the territorial committee or government, or a deciding body above; never a party, and for leads and cases never the safety committee office.")),
    ONLY_A_DISPUTE_IS_DESIGNATED(conflict(
            "only-a-dispute-is-designated",
            "该移送没有争议（当前：{0}），无需指定。",
            "This transfer is not in dispute (it is {0}): there is nothing to designate.")),
    NOT_YET_ACCEPTED(conflict(
            "not-yet-accepted", "接收或指定之后才能办理（当前：{0}）。", "It is handled after acceptance or designation (it is {0}).")),
    NOT_BEING_HANDLED(conflict(
            "not-being-handled",
            "接收或指定之后才能反馈结果，且只能反馈一次（当前：{0}）。",
            "A result is reported after acceptance or designation, and once (it is {0}).")),
    NO_CLOSING_BEFORE_THE_RESULT(conflict(
            "no-closing-before-the-result",
            "接收单位反馈结果之前，移送单位不能办结（当前：{0}）。",
            "The sender cannot close a transfer before its result (it is {0}).")),
    INCOMPLETE(invalid("incomplete", "此项必填。", "This is required."));

    private final Statement statement;

    TransferRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
