package org.safetyvalve.accountability.circulars;

import static org.safetyvalve.accountability.circulars.CircularRule.*;
import static org.safetyvalve.accountability.oversight.CitationRule.CITES_WHAT_ITS_UNIT_KNOWS;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.circulars.CircularEvent.Corrected;
import org.safetyvalve.accountability.circulars.CircularEvent.Drafted;
import org.safetyvalve.accountability.circulars.CircularEvent.Issued;
import org.safetyvalve.accountability.circulars.CircularEvent.Revised;
import org.safetyvalve.accountability.circulars.CircularEvent.Withdrawn;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.oversight.Citation;
import org.safetyvalve.accountability.oversight.CitedKind;
import org.safetyvalve.accountability.oversight.CitedProblems;
import org.safetyvalve.accountability.oversight.Oversight;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/**
 * A circular (通报): discipline inspection or the safety committee office names units and their problems, to organisations
 * or to all. What was issued is corrected or withdrawn, never changed. Each method checks its rules and answers with what
 * then happened, or throws a {@link Refusal}.
 */
public final class Circular {
    private final CircularState state;

    private Circular(CircularState state) {
        this.state = state;
    }

    public static Circular of(CircularState state) {
        return new Circular(state);
    }

    /**
     * Whether the circular exists for the actor: a draft for its issuer alone; once issued for whoever it names or goes to,
     * for discipline inspection of the district, and while it is public for all.
     */
    public static boolean maySee(Actor actor, CircularState state) {
        if (issues(actor, state)) {
            return true;
        }
        if (state.issuedAt() == null) {
            return false;
        }
        return isPublic(state)
                || Confidentiality.readsDisciplineMatters(actor, state.district())
                || state.told().stream().anyMatch(told -> Oversight.answersFor(actor, told));
    }

    private static boolean isPublic(CircularState state) {
        return state.stage() == CircularStage.ISSUED && state.content().publication() == Publication.PUBLIC;
    }

    /** Whether the actor acts for the organisation that issues it. */
    public static boolean issues(Actor actor, CircularState state) {
        return actor.organisation().equals(state.issuer().organisation())
                && Oversight.speaksFor(actor, state.district());
    }

    /** 起草 */
    public static List<CircularEvent> draft(
            Actor by, String district, CircularContent content, CitedProblems problems, Instant at) {
        DRAFTED_BY_DISCIPLINE_OR_COMMITTEE.requires(Oversight.speaksFor(by, district));
        requireWhole(by, content, problems);
        return List.of(new Drafted(CircularIssuer.of(by), district, content, by.account(), at));
    }

    private static void requireWhole(Actor by, CircularContent content, CitedProblems problems) {
        CIRCULAR_SAYS_WHAT.requiresAt("content.reference", !content.reference().isBlank());
        CIRCULAR_SAYS_WHAT.requiresAt("content.title", !content.title().isBlank());
        CIRCULAR_SAYS_WHAT.requiresAt("content.text", !content.text().isBlank());
        NAMES_SOMEBODY.requiresAt("content.named", !content.named().isEmpty());
        for (int i = 0; i < content.named().size(); i++) {
            NamedUnit unit = content.named().get(i);
            NAMES_A_PROBLEM.requiresAt("content.named[" + i + "]", unit.saysWhat());
            CITES_WHAT_ITS_UNIT_KNOWS.requiresAt("content.named[" + i + "].id", mayBeNamed(by, unit, problems));
        }
    }

    private static boolean mayBeNamed(Actor by, NamedUnit unit, CitedProblems problems) {
        Citation cited = unit.problem();
        return cited == null
                || cited.kind() != CitedKind.RESPONSIBILITY_PROBLEM
                || problems.mayBeNamed(cited.id(), unit.organisation(), by);
    }

    /** 修改草稿: only as long as it is one. */
    public List<CircularEvent> revise(Actor by, CircularContent content, CitedProblems problems, Instant at) {
        requireIssuer(by);
        REVISED_BEFORE_ISSUE.requires(state.stage() == CircularStage.DRAFTED, state.stage());
        requireWhole(by, content, problems);
        return List.of(new Revised(content, by.account(), at));
    }

    /** 印发: signed by another than who wrote it. */
    public List<CircularEvent> issue(Actor by, Instant at) {
        requireIssuer(by);
        ISSUED_ONCE.requires(state.stage() == CircularStage.DRAFTED, state.stage());
        ISSUED_BY_ANOTHER_THAN_ITS_WRITER.requires(!by.account().equals(state.writtenBy()));
        return List.of(new Issued(at));
    }

    /** 更正: what it said before is kept. */
    public List<CircularEvent> correct(
            Actor by, CircularContent content, String reason, CitedProblems problems, Instant at) {
        requireIssuer(by);
        CORRECTED_ONCE_ISSUED.requires(state.stage() == CircularStage.ISSUED, state.stage());
        CIRCULAR_SAYS_WHAT.requiresAt("reason", !reason.isBlank());
        CORRECTION_CHANGES_SOMETHING.requires(!content.equals(state.content()));
        requireWhole(by, content, problems);
        return List.of(new Corrected(content, reason, at));
    }

    /** 撤回: also of a draft, which nobody is told of. */
    public List<CircularEvent> withdraw(Actor by, String reason, Instant at) {
        requireIssuer(by);
        WITHDRAWN_ONCE.requires(state.stage() != CircularStage.WITHDRAWN);
        CIRCULAR_SAYS_WHAT.requiresAt("reason", !reason.isBlank());
        return List.of(new Withdrawn(reason, at));
    }

    private void requireIssuer(Actor by) {
        ONLY_ITS_ISSUER.requires(issues(by, state));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        CircularContent content = state.content();
        CircularContent other = new CircularContent(
                content.reference(),
                content.title() + "-",
                content.text(),
                content.named(),
                content.addressees(),
                content.publication(),
                content.campaign());
        return Actions.ofNow()
                .with("revise", () -> revise(by, other, Circular::isKnown, now))
                .with("issue", () -> issue(by, now))
                .with("correct", () -> correct(by, other, "-", Circular::isKnown, now))
                .with("withdraw", () -> withdraw(by, "-", now))
                .names();
    }

    private static boolean isKnown(String problem, String unit, Actor by) {
        return true;
    }
}
