package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.hazard.hazards.HazardAction.*;
import static org.safetyvalve.hazard.hazards.HazardScene.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HazardActionTest {

    @Test
    void tellsEachReaderWhatItMayDoNow() {
        assertThat(found().open(DEPARTMENT)).containsExactlyInAnyOrder(CLASSIFY, REJECT, MERGE, ORDER_INTERIM_CONTROL);
        assertThat(found().open(COMMITTEE)).containsExactly(ORDER_INTERIM_CONTROL);
        assertThat(found().open(UNIT)).isEmpty();
        assertThat(rectifying().open(UNIT))
                .containsExactlyInAnyOrder(
                        ACCEPT_ASSIGNMENT,
                        RETURN_ASSIGNMENT,
                        DISPUTE,
                        PLAN,
                        REQUEST_EXTENSION,
                        REPORT_PROGRESS,
                        COMPLETE);
        assertThat(claimed().open(UNIT)).isEmpty();
        assertThat(claimed().open(DEPARTMENT)).contains(VERIFY, FAIL_VERIFICATION);
        assertThat(closed().open(INSPECTOR)).containsExactly(REOPEN);
    }

    @Test
    void everyRuleIsSaidInBothLanguagesAndNamedInKebabCase() {
        assertThat(Arrays.stream(HazardRule.values())).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.refuse().message(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(rule.refuse().message(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        });
    }
}
