package org.safetyvalve.hazard.reports;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why something about a report of the public is refused. That nobody put a name to it never is a reason. */
public enum PublicReportRule implements StatedRule {
    CONTACT_TOO_LONG(
            RuleKind.INVALID,
            "姓名、电话各不超过 {0} 个字，也可以不填。",
            "Name and phone have at most {0} characters each. They may be left out."),
    CONTACT_ONLY_IN_ITS_FIELDS(
            RuleKind.INVALID,
            "这段文字会被办理人员和被举报单位看到，里面有您的姓名或电话。请删去后再提交；姓名和电话只填在各自的栏里，或者不填。",
            "Others will read this text, and your name or phone is in it. Take it out: write these into their own fields only, or not at all."),
    ENOUGH_SUPPLEMENTS(
            RuleKind.CONFLICT,
            "一件举报最多补充 {0} 次。还有新的情况，请另行举报。",
            "A report is added to {0} times at most. Make another report of what is new."),
    ANONYMOUS(RuleKind.CONFLICT, "这是匿名举报，没有联系方式。", "The report is anonymous: there is nobody to ask."),
    ONLY_ITS_AUTHORITY(
            RuleKind.FORBIDDEN,
            "只有受理该举报的单位的承办人员可以查看。",
            "Only the staff of the authority that decides on the report may read this.");

    private final Statement statement;

    PublicReportRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of("public-report-" + name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
