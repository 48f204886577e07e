package org.safetyvalve.hazard.hazards;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is responsible, and how somebody always is (交办、退回、争议、指定). */
final class Assignment {

    private Assignment() {}

    static List<HazardEvent> assign(Moment now, String unit, List<String> coResponsible, String basis) {
        HazardRule.requireText(unit, "unit");
        HazardRule.requireText(basis, "basis");
        requireOneLead(unit, coResponsible);
        return List.of(new ResponsibilityEvent.ResponsibilityAssigned(
                now.stamp(), unit, List.copyOf(coResponsible), basis, now.start(Duty.ACCEPT)));
    }

    static List<HazardEvent> accept(Moment now) {
        return List.of(new ResponsibilityEvent.ResponsibilityAccepted(now.stamp(), false));
    }

    static List<HazardEvent> giveBack(
            Moment now, @Nullable String legalBasis, @Nullable String competentBody, @Nullable String reason) {
        String basis = stated(legalBasis, "legalBasis");
        String body = anotherBody(now, competentBody);
        if (!now.state().returnedBy().isEmpty()) {
            return List.of(disputed(now, basis, body, reason, true));
        }
        return List.of(new ResponsibilityEvent.ResponsibilityReturned(
                now.stamp(), now.act().by().organisation(), basis, body, reason, now.start(Duty.ASSIGN)));
    }

    static List<HazardEvent> dispute(
            Moment now, @Nullable String legalBasis, @Nullable String competentBody, @Nullable String reason) {
        String basis = stated(legalBasis, "legalBasis");
        return List.of(disputed(now, basis, anotherBody(now, competentBody), reason, false));
    }

    static List<HazardEvent> designate(Moment now, String unit, List<String> coResponsible, String basis) {
        HazardRule.requireText(unit, "unit");
        HazardRule.requireText(basis, "basis");
        requireOneLead(unit, coResponsible);
        return List.of(
                new ResponsibilityEvent.ResponsibilityDesignated(now.stamp(), unit, List.copyOf(coResponsible), basis));
    }

    private static void requireOneLead(String unit, List<String> coResponsible) {
        if (coResponsible.contains(unit) || Set.copyOf(coResponsible).size() < coResponsible.size()) {
            throw HazardRule.ONE_LEAD.refuse().at("coResponsible");
        }
    }

    private static HazardEvent disputed(
            Moment now, String basis, String body, @Nullable String reason, boolean byReturn) {
        return new ResponsibilityEvent.ResponsibilityDisputed(
                now.stamp(), now.act().by().organisation(), basis, body, reason, byReturn, now.start(Duty.DESIGNATE));
    }

    private static String anotherBody(Moment now, @Nullable String competentBody) {
        String body = stated(competentBody, "competentBody");
        if (body.equals(now.act().by().organisation())) {
            throw HazardRule.NOT_TO_ITSELF.refuse().at("competentBody");
        }
        return body;
    }

    private static String stated(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw HazardRule.RETURN_NEEDS_BASIS.refuse().at(field);
        }
        return text;
    }
}
