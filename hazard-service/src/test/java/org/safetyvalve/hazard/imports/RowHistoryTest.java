package org.safetyvalve.hazard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.HazardTerms;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;

/** Whose verification a sheet may state. */
class RowHistoryTest {
    private static final Instant FOUND = Instant.parse("2026-03-02T01:00:00Z");
    private static final CompetentAuthorities AUTHORITIES = new CompetentAuthorities(
            List.of(new CompetentAuthorities.Authority(BUREAU_ID, "371100", Set.of("*"))),
            List.of(new CompetentAuthorities.Authority(COMMITTEE_ID, "371100", Set.of("*"))),
            COMMITTEE_ID);
    private static final HazardClock CLOCK =
            new HazardClock(new WorkingDayCalendar("cn-test-1", Set.of(), Set.of()), HazardTerms.defaults());

    private static Actor importer(String organisation) {
        return new Actor(
                "importer",
                organisation,
                organisation,
                OrganisationKind.TERRITORIAL_GOVERNMENT,
                Level.COUNTY,
                "371102",
                Set.of("*"),
                Set.of(Role.IMPORTER),
                true);
    }

    private static ReportedHazard verified(String unit) {
        return new ReportedHazard(
                2,
                "number 1",
                "content",
                "通道堵塞",
                "通道堵塞",
                "371102",
                null,
                "fire-safety",
                unit,
                HazardLevel.GENERAL,
                FOUND,
                FOUND.plus(Duration.ofDays(10)),
                FOUND.plus(Duration.ofDays(3)),
                FOUND.plus(Duration.ofDays(4)));
    }

    private static RowHistory sheetOf(String organisation) {
        return new RowHistory(
                "import-1", null, null, importer(organisation), FOUND.plus(Duration.ofDays(30)), AUTHORITIES, CLOCK);
    }

    @Test
    void aSheetStatesWhatTheDepartmentVerified() throws RowRefused {
        assertThat(sheetOf(TOWNSHIP_ID)
                        .tell("hazard-1", verified(UNIT_ID))
                        .state()
                        .stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void aUnitsOwnSheetDoesNotStateThatItWasVerified() {
        RowRefused refused = catchThrowableOfType(
                RowRefused.class, () -> sheetOf(TOWNSHIP_ID).tell("hazard-1", verified(TOWNSHIP_ID)));
        assertThat(refused.errors().get(0).column()).isEqualTo(Column.VERIFIED_AT);
    }
}
