package org.safetyvalve.accountability.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccidentGradeTest {

    @ParameterizedTest
    @CsvSource({
        "0,  0,   0,         ORDINARY",
        "2,  0,   0,         ORDINARY",
        "3,  0,   0,         LARGER",
        "9,  0,   0,         LARGER",
        "10, 0,   0,         MAJOR",
        "29, 0,   0,         MAJOR",
        "30, 0,   0,         EXTRAORDINARILY_SERIOUS",
        "0,  9,   0,         ORDINARY",
        "0,  10,  0,         LARGER",
        "0,  49,  0,         LARGER",
        "0,  50,  0,         MAJOR",
        "0,  99,  0,         MAJOR",
        "0,  100, 0,         EXTRAORDINARILY_SERIOUS",
        "0,  0,   9999999,   ORDINARY",
        "0,  0,   10000000,  LARGER",
        "0,  0,   49999999,  LARGER",
        "0,  0,   50000000,  MAJOR",
        "0,  0,   99999999,  MAJOR",
        "0,  0,   100000000, EXTRAORDINARILY_SERIOUS"
    })
    void includesItsLowerBounds(int deaths, int seriousInjuries, long directLoss, AccidentGrade grade) {
        assertThat(AccidentGrade.of(new Toll(deaths, seriousInjuries, directLoss)))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "2,  9,  9999999,   ORDINARY",
        "2,  9,  10000000,  LARGER",
        "1,  50, 9999999,   MAJOR",
        "10, 0,  100000000, EXTRAORDINARILY_SERIOUS",
        "30, 1,  1,         EXTRAORDINARILY_SERIOUS"
    })
    void isTheHighestThatAnyOneCriterionReaches(int deaths, int seriousInjuries, long directLoss, AccidentGrade grade) {
        assertThat(AccidentGrade.of(new Toll(deaths, seriousInjuries, directLoss)))
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY,                COUNTY,        CITY",
        "LARGER,                  CITY,          PROVINCE",
        "MAJOR,                   PROVINCE,      STATE_COUNCIL",
        "EXTRAORDINARILY_SERIOUS, STATE_COUNCIL, STATE_COUNCIL"
    })
    void saysWhoInvestigatesAndHowFarUpItIsReported(
            AccidentGrade grade, GovernmentLevel investigatedBy, GovernmentLevel reportedUpTo) {
        assertThat(grade.investigatedBy()).isEqualTo(investigatedBy);
        assertThat(grade.reportedUpTo()).isEqualTo(reportedUpTo);
    }

    @ParameterizedTest
    @EnumSource(AccidentGrade.class)
    void isFoundByItsCode(AccidentGrade grade) {
        assertThat(AccidentGrade.of(grade.code())).contains(grade);
    }
}
