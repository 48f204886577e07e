package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.starter.domain.StatedRule.Statement.conflict;
import static org.safetyvalve.starter.domain.StatedRule.Statement.forbidden;
import static org.safetyvalve.starter.domain.StatedRule.Statement.invalid;

import org.safetyvalve.starter.domain.StatedRule;

/** The rules of supervisions and what is recorded under them. */
public enum SupervisionRule implements StatedRule {
    ONLY_A_DISCIPLINE_INSPECTOR(forbidden(
            "only-a-discipline-inspector",
            "只有监督检查人员可以开展监督检查、建组和登记走访。",
            "Only a discipline inspector opens a supervision or a group and records a visit.")),
    INCOMPLETE(invalid("incomplete", "此项必填。", "This is required.")),
    ENDS_AFTER_IT_BEGINS(invalid("ends-after-it-begins", "结束日期不能早于开始日期。", "The last day is not before the first.")),
    INTERVIEW_NOT_AFTER_THE_VISIT(invalid(
            "interview-not-after-the-visit",
            "访谈时间不能晚于登记的走访时间。",
            "An interview was not held after the visit that is recorded.")),
    ONLY_WHO_SUPERVISES(forbidden(
            "only-who-supervises",
            "监督检查方案只由开展该项监督检查的机关制定和调整。",
            "Only the organisation that supervises sets and amends the plan.")),
    CLOSED_BY_ITS_HEAD(
            forbidden(
                    "closed-by-its-head",
                    "监督检查由工作专班组长结束；没有专班的，由开展该项监督检查的机关结束。",
                    "The head of its taskforce closes a supervision; without a taskforce the organisation that supervises does.")),
    CLOSED_ONCE(conflict("supervision-closed-once", "该项监督检查已结束。", "The supervision is closed already.")),
    TAKES_NO_MORE(conflict(
            "supervision-takes-no-more",
            "该项监督检查已于 {0} 结束，只能补录此前发生的事项。",
            "The supervision was closed at {0} and takes only what happened before.")),
    AMEND_WHAT_YOU_HAVE_SEEN(
            invalid(
                    "supervision-amend-what-you-have-seen",
                    "请在 If-Match 中写明您看到的版本，以免覆盖他人的调整。请重新读取后再调整。",
                    "Name the version that you have seen in If-Match, so that you undo nobody else''s change. Read it and amend it.")),
    WITHIN_ITS_DISTRICT(invalid(
            "supervision-within-its-district", "区划须在该项监督检查的范围内。", "The district lies within the supervision''s.")),
    PERIOD_WITHIN_THE_SUPERVISION(invalid(
            "period-within-the-supervision",
            "阶段须在监督检查的起止日期之内。",
            "A period lies between the first and the last day of the supervision.")),
    EACH_ONCE(invalid("each-once", "同一人员或机构只写一次。", "Name each person and each organisation once.")),
    GROUP_OF_TWO(invalid("group-of-two", "检查组至少两人。", "A group has at least two members.")),
    GROUP_OF_ITS_BODIES(
            invalid(
                    "group-of-its-bodies",
                    "检查组人员须来自方案确定的监督检查室、派驻纪检监察组或开展监督检查的机关（{0} 不是）。",
                    "Members of a group are of the bodies that the plan names or of the organisation that supervises ({0} is not).")),
    GROUP_DISSOLVED_ONCE(conflict("group-dissolved-once", "该检查组已撤销。", "The group is dissolved already.")),
    GROUP_IS_DISSOLVED(conflict(
            "group-is-dissolved",
            "该检查组已于 {0} 撤销，只能补录此前的走访。",
            "The group was dissolved at {0} and takes only visits from before.")),
    TWO_ON_A_VISIT(invalid("two-on-a-visit", "走访检查不得少于两人。", "At least two of the group are on a visit.")),
    VISITED_BY_THE_GROUP(invalid("visited-by-the-group", "{0} 当时不是该检查组成员。", "{0} was not of the group at that time.")),
    VISITS_WHAT_IT_COVERS(invalid("visits-what-it-covers", "该单位不在该检查组的检查范围内。", "The group does not cover this unit.")),
    HEARD_BY_WHO_WAS_THERE(invalid(
            "heard-by-who-was-there", "谈话人须是参加走访的人员。", "An interview is held by people who were on the visit.")),
    HOLIDAY_OF_A_HOLIDAY_CHECK(invalid(
            "holiday-of-a-holiday-check",
            "节点察访须写明节日，其他方式不写。",
            "A holiday check names its holiday; no other visit does.")),
    FOLLOWS_UP_A_VISIT(invalid(
            "follows-up-a-visit",
            "回访须写明同一项监督检查中对同一单位此前的一次走访，其他方式不写。",
            "A follow-up names an earlier visit to the same unit under the same supervision; no other visit does."));

    private final Statement statement;

    SupervisionRule(Statement statement) {
        this.statement = statement;
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
