package org.safetyvalve.hazard.campaigns;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a campaign's command is refused. */
public enum CampaignRule implements StatedRule {
    AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "专项行动由主管部门、安委办或政府启动和结束。",
            "A campaign is opened and closed by a department, the safety committee office or the government."),
    WITHIN_ITS_DISTRICT(RuleKind.INVALID, "请写明本单位管辖范围内的区划。", "Name districts that your organisation covers."),
    NOT_YOURS(RuleKind.FORBIDDEN, "该专项行动超出您单位的管辖范围。", "The campaign reaches beyond what your organisation covers."),
    ENDS_AFTER_IT_BEGINS(RuleKind.INVALID, "结束日期不能早于开始日期。", "A campaign does not end before it begins."),
    CLOSED_ONCE(RuleKind.CONFLICT, "该专项行动已结束。", "The campaign is closed already.");

    private final Statement statement;

    CampaignRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of("campaign-" + name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
