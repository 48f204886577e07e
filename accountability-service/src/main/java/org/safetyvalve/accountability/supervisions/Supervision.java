package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.ENDS_AFTER_IT_BEGINS;
import static org.safetyvalve.accountability.supervisions.SupervisionRule.INCOMPLETE;
import static org.safetyvalve.accountability.supervisions.SupervisionRule.ONLY_A_DISCIPLINE_INSPECTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Opened;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * A supervision (专项监督检查) of a campaign by discipline inspection. It keeps no totals: they are counts of the groups,
 * visits and problems recorded under it.
 */
public final class Supervision {

    private Supervision() {}

    /** 启动: names the campaign that it supervises. */
    public static List<SupervisionEvent> open(
            Actor by, String campaign, String title, LocalDate from, @Nullable LocalDate to, Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(inspects(by, by.district()));
        INCOMPLETE.requiresAt("campaign", !campaign.isBlank());
        INCOMPLETE.requiresAt("title", !title.isBlank());
        ENDS_AFTER_IT_BEGINS.requiresAt("to", to == null || !to.isBefore(from));
        return List.of(new Opened(campaign, title, from, to, by.organisation(), by.district(), at));
    }

    /** Whether supervisions, groups and visits of this district exist for the actor. */
    public static boolean maySee(Actor actor, String district) {
        return Confidentiality.readsDisciplineMatters(actor, district);
    }

    /** Whether the actor may open groups and record visits in this district. */
    public static boolean inspects(Actor by, String district) {
        return by.has(Role.DISCIPLINE_INSPECTOR) && Confidentiality.readsDisciplineMatters(by, district);
    }
}
