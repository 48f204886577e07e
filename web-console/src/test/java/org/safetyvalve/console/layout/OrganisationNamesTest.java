package org.safetyvalve.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubService;
import org.springframework.test.context.bean.override.convention.TestBean;

class OrganisationNamesTest extends ConsoleTest {

    private static final String UNIT = "91371102MA3GJHZ01X";
    private static volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @TestBean
    private Clock clock;

    @SuppressWarnings("unused")
    static Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    private static void isCalled(String name) {
        CITY.hazard.on("GET", "/units/" + UNIT, 200, "{\"id\":\"" + UNIT + "\",\"name\":\"" + name + "\"}");
    }

    private static String page(Visitor reader) {
        return reader.open("/hazards/" + City.HAZARD).body();
    }

    @Test
    void aUnitThatWasRenamedIsCalledByItsNewNameAfterAMinute() {
        Visitor department = visitor().as(CITY.identity, StubIdentity.DEPARTMENT);
        isCalled("甲公司");
        assertThat(page(department)).contains("甲公司");
        isCalled("乙公司");
        assertThat(page(department)).as("within the minute").contains("甲公司");

        now = now.plus(Duration.ofMinutes(1));

        assertThat(page(department)).contains("乙公司").doesNotContain("甲公司");
    }

    @Test
    void aNameThatOneReaderWasToldIsNotShownToAnotherWhoMayNotReadTheUnit() {
        now = now.plus(Duration.ofMinutes(1));
        isCalled("丙公司");
        assertThat(page(visitor().as(CITY.identity, StubIdentity.DEPARTMENT))).contains("丙公司");
        CITY.hazard.on("GET", "/units/" + UNIT, 404, StubService.problem(404, "not-found", "没有找到", "没有这条记录", ""));

        assertThat(page(visitor().as(CITY.identity, StubIdentity.UNIT)))
                .doesNotContain("丙公司")
                .contains(UNIT);
    }
}
