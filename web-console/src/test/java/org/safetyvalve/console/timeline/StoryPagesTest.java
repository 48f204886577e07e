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
    void aHazardsStoryLeadsToTheAccidentsAndCasesThatItsReaderMayKnowOf() {
        String page = "/hazards/" + City.HAZARD;
        CITY.accountability.on("GET", page + "/history", 200, City.history("accident-reported", "case-opened"));

        String known =
                visitor().as(CITY.identity, StubIdentity.DISCIPLINE).open(page).body();

        String others = known.substring(known.indexOf("与此有关的办理"), known.indexOf("id=\"facts\""));
        assertThat(others)
                .containsPattern("href=\"/accidents/[0-9a-f-]{36}\">事故报告</a> · <span>“4·2”车间爆燃事故</span>")
                .containsPattern("href=\"/cases/[0-9a-f-]{36}\">立案</a> · <span>日纪案〔2021〕0012</span>");

        CITY.accountability.on("GET", page + "/history", 200, "{\"items\":[],\"next\":null}");
        assertThat(visitor().as(CITY.identity, StubIdentity.UNIT).open(page).body())
                .doesNotContain("与此有关的办理", "/accidents/", "/cases/", "车间爆燃");
    }

    @Test
    void aHazardsStorySaysItsLevelEachTimeThatItIsDecided() {
        String page = "/hazards/" + City.HAZARD;
        CITY.hazard.on(
                "GET",
                page + "/history",
                200,
                City.history("hazard-classified", "hazard-level-upgraded", "hazard-level-downgraded"));

        String story = visitor().as(CITY.identity, StubIdentity.UNIT).open(page).body();

        assertThat(story.substring(story.indexOf("class=\"timeline\"")).split("<dt>隐患等级</dt><dd>(重大|一般)</dd>", -1))
                .hasSize(4);
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
