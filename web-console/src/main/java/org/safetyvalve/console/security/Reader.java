package org.safetyvalve.console.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whoever reads the page, as the ID token says. The pages use it to offer what may be of use; what is allowed is decided by the
 * services alone.
 *
 * @param account account id
 * @param name what to call this person
 * @param organisation id of the organisation that the account is bound to
 * @param organisationName its name
 * @param organisationKind its kind
 * @param district its district (GB/T 2260)
 * @param roles role codes
 */
public record Reader(
        String account,
        String name,
        String organisation,
        String organisationName,
        String organisationKind,
        String district,
        List<String> roles) {

    private static final List<String> DISCIPLINE = List.of(
            "discipline-inspector",
            "discipline-registry",
            "investigator",
            "adjudicator",
            "decision-body",
            "review-body");
    private static final List<String> REFERS =
            List.of("discipline-inspector", "discipline-registry", "safety-committee", "agency");
    private static final List<String> REPORTS_ACCIDENTS =
            List.of("responsible-unit", "department", "safety-committee", "agency");
    private static final List<String> OPENS_CAMPAIGNS = List.of("department", "safety-committee", "leader", "importer");
    private static final List<String> FINDS_HAZARDS =
            List.of("safety-inspector", "department", "safety-committee", "responsible-unit", "importer");

    private static final List<String> IMPORTS =
            List.of("safety-inspector", "department", "safety-committee", "importer");

    /** The reader behind a login, or empty when nobody is logged in. */
    public static Optional<Reader> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(of(user))
                : Optional.empty();
    }

    private static Reader of(OidcUser user) {
        String organisation = Objects.requireNonNullElse(user.getClaimAsString("organisation"), "");
        return new Reader(
                user.getSubject(),
                Objects.requireNonNullElse(user.getClaimAsString("name"), user.getSubject()),
                organisation,
                Objects.requireNonNullElse(user.getClaimAsString("organisation_name"), organisation),
                Objects.requireNonNullElse(user.getClaimAsString("organisation_kind"), ""),
                Objects.requireNonNullElse(user.getClaimAsString("district"), ""),
                Objects.requireNonNullElse(user.getClaimAsStringList("roles"), List.of()));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether to offer what only discipline inspection sees. */
    public boolean isDiscipline() {
        return roles.stream().anyMatch(DISCIPLINE::contains) || organisationKind.equals("discipline-inspection");
    }

    /** The rooms of discipline inspection, as sections of the pages. */
    public List<String> disciplineRooms() {
        return has("discipline-registry") || has("decision-body")
                ? List.of("tracings", "leads", "cases", "reading-logs")
                : List.of("tracings", "leads", "cases");
    }

    /** The rooms in which the supervisors are supervised, as sections of the pages. */
    public List<String> oversightRooms() {
        return isDiscipline() || has("safety-committee")
                ? List.of("circulars", "joint-interviews", "exchanges")
                : List.of("circulars", "joint-interviews");
    }

    /** The rooms of a supervision and of what comes of it, as sections of the pages. */
    public List<String> supervisionRooms() {
        return isDiscipline()
                ? List.of("supervisions", "problems", "special-studies", "key-supervisions")
                : List.of("problems", "special-studies", "key-supervisions");
    }

    /** Whether to offer supervising: groups, visits, problems. */
    public boolean maySupervise() {
        return has("discipline-inspector");
    }

    /** Whether to offer filing a case. */
    public boolean mayFileCases() {
        return has("decision-body");
    }

    /** Whether to offer reporting an accident. */
    public boolean mayReportAccidents() {
        return roles.stream().anyMatch(REPORTS_ACCIDENTS::contains);
    }

    /** Whether to offer circulars, joint interviews and exchanges. */
    public boolean mayOversee() {
        return has("discipline-inspector") || has("safety-committee");
    }

    /** Whether to offer opening a campaign. */
    public boolean mayOpenCampaigns() {
        return roles.stream().anyMatch(OPENS_CAMPAIGNS::contains);
    }

    /** Whether to offer entering a hazard. */
    public boolean mayFindHazards() {
        return roles.stream().anyMatch(FINDS_HAZARDS::contains);
    }

    /** Whether to offer importing a sheet of hazards. */
    public boolean mayImport() {
        return roles.stream().anyMatch(IMPORTS::contains);
    }

    /** The rooms of the registers, as sections of the pages. */
    public List<String> registerRooms() {
        return List.of("units", "sites", "criteria");
    }

    /** The rooms of checks, as sections of the pages; of a sample that was drawn no unit is told. */
    public List<String> checkRooms() {
        return isUnit() || has("agency")
                ? List.of("checks", "checklists")
                : List.of("checks", "checklists", "look-backs");
    }

    /** Whether to offer registering units and sites, and checking by a checklist. */
    public boolean mayRegister() {
        return roles.stream().anyMatch(IMPORTS::contains);
    }

    /** Whether to offer publishing checklists and drawing look-backs. */
    public boolean mayDraw() {
        return has("department") || has("safety-committee");
    }

    /** Whether to offer referring something to another organisation. */
    public boolean mayRefer() {
        return roles.stream().anyMatch(REFERS::contains);
    }

    /** Whether this is somebody of a unit that must put hazards right. */
    public boolean isUnit() {
        return has("responsible-unit");
    }

    /** Whether to offer the city's overview: units and agencies have their own work in their own lists. */
    public boolean mayReadOverviews() {
        return home().equals("/campaigns");
    }

    /** A unit starts with what it must fix, an agency with what it was sent, everybody else with the city. */
    public String home() {
        return isUnit() ? "/hazards" : has("agency") ? "/transfers" : "/campaigns";
    }
}
