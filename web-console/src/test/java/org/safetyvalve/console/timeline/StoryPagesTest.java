package org.safetyvalve.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.stub.City;
import org.safetyvalve.console.stub.StubIdentity;

class StoryPagesTest extends ConsoleTest {

    @Test
    void aHazardsStoryLeadsToTheCircularAndTheInterviewAboutIt() {
        CITY.accountability.on(
                "GET",
                "/hazards/" + City.HAZARD + "/history",
                200,
                City.history(
                        "joint-interview-called",
                        "commitment-made",
                        "circular-issued",
                        "circular-withdrawn",
                        "key-supervision-opened"));

        String page = visitor()
                .as(CITY.identity, StubIdentity.DEPARTMENT)
                .open("/hazards/" + City.HAZARD)
                .body();

        String interview = "href=\"/joint-interviews/27fc9e61-b35a-5d08-a7c4-f10e82d6594b\"";
        String circular = "href=\"/circulars/ab50d8f3-0c76-5e19-84b2-6d3f9ea7c105\"";
        String others = page.substring(page.indexOf("与此有关的办理"), page.indexOf("id=\"facts\""));
        assertThat(others)
                .containsOnlyOnce(interview)
                .containsOnlyOnce(circular)
                .contains("/key-supervisions/");
        assertThat(page.substring(page.indexOf("class=\"timeline\""))).contains(interview, circular);
    }

    @Test
    void aRecordsOwnStoryDoesNotLeadToItself() {
        String own = City.history("circular-issued").replaceAll("\"subject\":\"[^\"]+\"", "\"subject\":\"ci-1\"");
        CITY.accountability.on("GET", "/circulars/ci-1/history", 200, own);

        String page = visitor()
                .as(CITY.identity, StubIdentity.DISCIPLINE)
                .open("/circulars/ci-1")
                .body();

        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .contains("通报")
                .doesNotContain("href=\"/circulars/ci-1\"");
    }
}
