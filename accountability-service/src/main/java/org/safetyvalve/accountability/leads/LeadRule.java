package org.safetyvalve.accountability.leads;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of leads (Rules for supervision and enforcement work of discipline inspection organs, chapter 4). */
public enum LeadRule implements StatedRule {
    RECEIVED_BY_DISCIPLINE_INSPECTION(forbidden(
            "received-by-discipline-inspection", "只有纪检监察机关受理问题线索。", "Only discipline inspection receives leads.")),
    LEAD_SAYS_WHAT(invalid("lead-says-what", "线索内容必填。", "A lead says what it is about.")),
    LEAD_NAMES_ITS_SOURCE(invalid(
            "lead-names-its-source",
            "来源为隐患、事故、责任倒查的，写明是哪一件；来源为监督检查的，写明责任问题或专项行动。",
            "A lead from a hazard, an accident or a responsibility tracing names it; one from a supervision names the"
                    + " responsibility problem or the campaign.")),
    LEAD_REFERS_TO_WHAT_IS_SEEN(invalid(
            "lead-refers-to-what-is-seen",
            "没有这件责任倒查、责任问题或事故，或者您看不到它。请核对编号。",
            "There is no such tracing, problem or accident, or none that you may see: check its id.")),
    REPORTER_OF_A_PUBLIC_REPORT(invalid(
            "reporter-of-a-public-report",
            "只有信访举报有举报人；其他来源请写明所依据的记录。",
            "Only a public report has a reporter; name the record that a lead of another source comes from.")),
    REGISTERED_BY_THE_REGISTRY(forbidden(
            "registered-by-the-registry",
            "问题线索只能由案件监督管理部门（登记岗）统一登记，不得私存。",
            "A lead is registered by the registry office alone: nobody holds it privately.")),
    REGISTERED_BY_ANOTHER_THAN_THE_RECEIVER(conflict(
            "registered-by-another-than-the-receiver",
            "直接受理的线索，由受理人以外的人登记。",
            "A lead received by hand is registered by somebody other than who received it.")),
    REGISTERED_ONCE(conflict(
            "registered-once", "该线索不在待登记状态（当前：{0}）。", "This lead does not wait to be registered (it is {0}).")),
    DISPOSED_BY_THE_SUPERVISION_OFFICE(forbidden(
            "disposed-by-the-supervision-office", "线索由监督检查人员处置。", "A lead is disposed of by a discipline inspector.")),
    DISPOSED_BY_ANOTHER_THAN_THE_REGISTRAR(conflict(
            "disposed-by-another-than-the-registrar",
            "登记人不得处置自己登记的线索。",
            "Who registered a lead does not dispose of it.")),
    REGISTERED_BEFORE_DISPOSAL(conflict(
            "registered-before-disposal",
            "线索登记之后才能处置（当前：{0}）。",
            "A lead is disposed of after it is registered (it is {0}).")),
    CONCLUDED_IS_FINAL(
            conflict("concluded-is-final", "该线索已了结，不再处置。", "This lead is concluded and is not disposed of again.")),
    MERGED_IS_FINAL(conflict(
            "merged-is-final",
            "该线索已并入{0}，随该件处置。",
            "This lead is merged into {0} and is disposed of through that one.")),
    DISPOSED_DIFFERENTLY(
            conflict("disposed-differently", "该线索已按{0}处置。", "This lead has already been disposed of by {0}.")),
    VERIFICATION_GOES_FURTHER_THAN_INQUIRY(conflict(
            "verification-goes-further-than-inquiry",
            "该线索正在初步核实，不再谈话函询：请报告结果，即提请立案、予以了结或暂存待查。",
            "This lead is being verified and is not asked about: say what came of it, by recommending a case, concluding or"
                    + " holding it.")),
    PROPOSAL_WAITS(conflict(
            "proposal-waits",
            "该线索的处置意见（{0}）待批准，请先批准或退回。",
            "To dispose of this lead by {0} waits to be approved: approve or return that first.")),
    APPROVED_BY_THE_DECIDING_BODY(forbidden(
            "approved-by-the-deciding-body",
            "予以了结、暂存待查由纪检监察机关的决定机关或领导批准。",
            "To conclude or hold a lead is approved by the deciding body or a leader of discipline inspection.")),
    PROPOSED_BEFORE_APPROVAL(
            conflict("proposed-before-approval", "该线索没有待批准的处置意见。", "Nothing about this lead waits to be approved.")),
    APPROVED_BY_ANOTHER_THAN_THE_PROPOSER(conflict(
            "approved-by-another-than-the-proposer",
            "提出处置意见的人不得自己批准。",
            "Who proposed how to dispose of a lead does not approve it.")),
    RECOMMENDED_AFTER_INQUIRY_OR_VERIFICATION(conflict(
            "recommended-after-inquiry-or-verification",
            "谈话函询或者初步核实之后才能提请立案，且只提请一次。",
            "A case is recommended after an inquiry or a verification, once.")),
    MERGED_BY_THE_REGISTRY(
            forbidden("merged-by-the-registry", "线索由案件监督管理部门并案。", "Leads are merged by the registry office.")),
    MERGED_ONCE_REGISTERED(conflict(
            "merged-once-registered",
            "已登记、尚未处置的线索才能并案（当前：{0}）。",
            "A lead is merged after it is registered and before it is disposed of (it is {0}).")),
    MERGED_INTO_WHAT_IS_SEEN(invalid(
            "merged-into-what-is-seen",
            "没有这件线索，或者您看不到它。请核对编号。",
            "There is no such lead, or none that you may see: check its id.")),
    MERGED_INTO_AN_EARLIER_ONE(conflict(
            "merged-into-an-earlier-one",
            "后受理的线索并入先受理的，不得以并案拖延期限。",
            "The later lead is merged into the earlier: merging puts off no deadline.")),
    MERGED_INTO_AN_OPEN_ONE(
            conflict(
                    "merged-into-an-open-one",
                    "只能并入已登记待处置、正在谈话函询或初步核实的线索。",
                    "A lead is merged into one that is registered and to be disposed of, or is being inquired into or verified.")),
    MERGED_WITHIN_THE_PLACE(conflict(
            "merged-within-the-place",
            "只能并入同一地区或其上级地区的线索，以便受理该线索的机关能够处置。",
            "A lead is merged into one of the same division or one above it, whose office is responsible for both."));

    private final Statement statement;

    LeadRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
