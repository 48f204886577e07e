package org.safetyvalve.hazard.campaigns;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a campaign's command is refused. */
public enum CampaignRule implements StatedRule {
    AUTHORITIES_ONLY(
            RuleKind.FORBIDDEN,
            "专项行动由主管部门、安委办或政府启动、调整和结束。",
            "A campaign is opened, amended and closed by a department, the safety committee office or the government."),
    WITHIN_ITS_DISTRICT(RuleKind.INVALID, "请写明本单位管辖范围内的区划。", "Name districts that your organisation covers."),
    NOT_YOURS(RuleKind.FORBIDDEN, "该专项行动超出您单位的管辖范围。", "The campaign reaches beyond what your organisation covers."),
    ENDS_AFTER_IT_BEGINS(RuleKind.INVALID, "结束日期不能早于开始日期。", "A campaign does not end before it begins."),
    CLOSED_ONCE(RuleKind.CONFLICT, "该专项行动已结束。", "The campaign is closed already."),
    NO_SUCH_KIND(
            RuleKind.INVALID,
            "行动类别请填 special-inspection（专项整治）、city-wide-drive（大排查大整治）或 standing-supervision（常态化监管）。",
            "The kind is special-inspection, city-wide-drive or standing-supervision."),
    GROUP_NAMED_ONCE(RuleKind.INVALID, "检查组编号 {0} 重复。", "Two inspection groups have the id {0}."),
    GROUP_WITHIN_CAMPAIGN(
            RuleKind.INVALID,
            "检查组 {0} 的区划和行业须在该专项行动的范围内，区划不能为空。",
            "The districts and sectors of the group {0} lie within the campaign''s, and it has at least one district."),
    AMEND_WHAT_YOU_HAVE_SEEN(
            RuleKind.INVALID,
            "调整专项行动须在 If-Match 中写明您看到的版本，以免覆盖他人的调整。请重新读取后再调整。",
            "An amendment names the version that you have seen in If-Match, so that it undoes nobody else''s. Read the"
                    + " campaign and amend it."),
    NOT_IN_ITS_DISTRICTS(
            RuleKind.INVALID,
            "该地点不在此专项行动的区划（{0}）内。请核对区划，或改写覆盖该地的行动，或不写专项行动。",
            "The place is outside the campaign''s districts ({0}). Check the district, or name a campaign that covers it, or"
                    + " none."),
    NOT_IN_ITS_SECTORS(
            RuleKind.INVALID,
            "该行业不在此专项行动的行业（{0}）内。请核对行业，或改写覆盖该行业的行动，或不写专项行动。",
            "The sector is none of the campaign''s ({0}). Check the sector, or name a campaign that covers it, or none."),
    TAKES_NO_MORE(
            RuleKind.CONFLICT,
            "该专项行动已结束，不再接收此后发现的隐患和检查。请不写专项行动，或改写正在开展的行动。",
            "The campaign has been closed and takes nothing that is found afterwards. Name no campaign, or one that is"
                    + " open.");

    private final Statement statement;

    CampaignRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of("campaign-" + name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
