package org.safetyvalve.hazard.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.hazards.ResponsibilityChain.Link;
import org.safetyvalve.hazard.hazards.ResponsibilityChain.Step;

/** Who held a hazard, from when to when, by which event: without a gap while it is open. */
class ResponsibilityChainTest {
    private static final Instant DAWN = Instant.parse("2026-03-02T00:00:00Z");

    private final List<Step> history = new ArrayList<>();

    private ResponsibilityChainTest happened(String event, String holder, @Nullable String unit) {
        return happened(event, holder, unit, null, false, false);
    }

    private ResponsibilityChainTest happened(
            String event,
            String holder,
            @Nullable String unit,
            @Nullable List<String> beside,
            boolean isReturn,
            boolean ended) {
        int sequence = history.size() + 1;
        history.add(new Step(
                sequence, event, DAWN.plus(Duration.ofHours(sequence)), holder, unit, beside, isReturn, ended));
        return this;
    }

    private List<Link> links() {
        return ResponsibilityChain.of(history);
    }

    @Test
    void eachHolderFollowsTheOneBeforeWithoutAGap() {
        happened("hazard-found", "bureau", null)
                .happened("hazard-classified", "bureau", null)
                .happened("responsibility-assigned", "unit-1", "unit-1", List.of("unit-9"), false, false)
                .happened("responsibility-returned", "bureau", null, null, true, false)
                .happened("responsibility-assigned", "unit-2", "unit-2", List.of(), false, false)
                .happened("rectification-ordered", "unit-2", "unit-2");
        List<Link> links = links();
        assertThat(links).extracting(Link::holder).containsExactly("bureau", "unit-1", "bureau", "unit-2");
        assertThat(links).extracting(Link::responsible).containsExactly(false, true, false, true);
        assertThat(links).extracting(Link::returned).containsExactly(false, true, false, false);
        assertThat(links.get(1).coResponsible()).containsExactly("unit-9");
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i).from()).isEqualTo(links.get(i - 1).to());
            assertThat(links.get(i).begunBy()).isEqualTo(links.get(i - 1).endedBy());
        }
        assertThat(links.get(0).heldUntil(DAWN)).isEqualTo(Duration.ofHours(2));
        assertThat(links.get(3).heldUntil(DAWN.plus(Duration.ofHours(9)))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aSuccessorHasBesideItWhomTheLeadBeforeItHad() {
        happened("hazard-found", "bureau", null)
                .happened("responsibility-assigned", "unit-1", "unit-1", List.of("unit-2", "unit-9"), false, false)
                .happened("responsibility-inherited", "unit-2", "unit-2")
                .happened("responsibility-returned", "bureau", null, null, true, false);
        assertThat(links()).extracting(Link::holder).containsExactly("bureau", "unit-1", "unit-2", "bureau");
        assertThat(links())
                .extracting(Link::coResponsible)
                .containsExactly(List.of(), List.of("unit-2", "unit-9"), List.of("unit-9"), List.of());
    }

    @Test
    void aSecondReturnIsCountedAndTheHolderKeepsItUntilTheDesignation() {
        happened("hazard-found", "bureau", null)
                .happened("responsibility-assigned", "unit-2", "unit-2", List.of(), false, false)
                .happened("responsibility-disputed", "unit-2", "unit-2", null, true, false)
                .happened("responsibility-designated", "unit-2", "unit-2", List.of(), false, false);
        assertThat(links()).extracting(Link::holder).containsExactly("bureau", "unit-2", "unit-2");
        assertThat(links()).extracting(Link::returned).containsExactly(false, true, false);
        assertThat(links().get(1).endedBy().event()).isEqualTo("responsibility-designated");
    }

    @Test
    void aDepartmentThatIsMadeResponsibleItselfHoldsItInAnotherWay() {
        happened("hazard-found", "bureau", null)
                .happened("responsibility-assigned", "bureau", "bureau", List.of(), false, false);
        assertThat(links()).extracting(Link::responsible).containsExactly(false, true);
    }

    @Test
    void nobodyHoldsWhatIsClosedAndARecurrenceBeginsALink() {
        happened("hazard-found", "bureau", null)
                .happened("responsibility-assigned", "unit-1", "unit-1", List.of(), false, false)
                .happened("hazard-closed", "unit-1", "unit-1", null, false, true)
                .happened("interim-control-lifted", "unit-1", "unit-1", null, false, true)
                .happened("hazard-reopened", "bureau", null);
        assertThat(links()).extracting(Link::holder).containsExactly("bureau", "unit-1", "bureau");
        assertThat(links().get(1).to()).isEqualTo(DAWN.plus(Duration.ofHours(3)));
        assertThat(links().get(2).from()).isEqualTo(DAWN.plus(Duration.ofHours(5)));
        assertThat(links().get(2).to()).isNull();
    }
}
