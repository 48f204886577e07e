package org.safetyvalve.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.stub.StubIdentity;
import org.safetyvalve.console.stub.StubService;
import tools.jackson.databind.json.JsonMapper;

/** Where letters lead: to the record that each is about, and who may not see that record learns nothing there. */
class LettersLeadTest extends ConsoleTest {

    private static final Path MATTERS =
            Path.of("../notification-service/src/main/java/org/safetyvalve/notification/notices/messaging/Matter.java");
    private static final Path OCCASIONS =
            Path.of("../event-contracts/src/main/resources/schemas/commitment-made.v1.json");
    private static final Pattern KIND = Pattern.compile("(?:return|\\?) \"([a-z-]+)\"");

    /** What a letter can be about and has no page for whoever is written to. */
    private static final Set<String> NOWHERE = Set.of("import", "record");

    /** As notification-service and the contract name them. */
    static Stream<String> kinds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Matcher kind = KIND.matcher(Files.readString(MATTERS));
        while (kind.find()) {
            kinds.add(kind.group(1));
        }
        JsonMapper.shared()
                .readTree(Files.readString(OCCASIONS))
                .at("/properties/occasion/examples")
                .forEach(occasion -> kinds.add(occasion.asString()));
        assertThat(kinds).contains("hazard", "lead", "supervision", "special-study", "import");
        return kinds.stream();
    }

    private static Letter about(String kind, String subject) {
        return new Letter("n-1", 1, "DELIVERED", "x", kind, subject, "t", "t", Instant.EPOCH, null, null, List.of());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfRecordThatALetterNamesHasAPageHere(String kind) {
        String page = about(kind, "id-1").page();

        if (NOWHERE.contains(kind)) {
            assertThat(page).isNull();
        } else {
            assertThat(page).endsWith("/id-1");
            assertThat(RecordKind.of(page.split("/")[1])).isPresent();
        }
    }

    @Test
    void aLinkHoldsNothingButTheKindAndTheId() {
        assertThat(about("lead", "某某/../x?y#z").page()).isEqualTo("/leads/%E6%9F%90%E6%9F%90%2F..%2Fx%3Fy%23z");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoMayNotSeeTheRecordSeesAPageThatTellsNothing(String kind) {
        String page = about(kind, "somebody-elses").page();
        if (page == null) {
            return;
        }
        RecordKind record = RecordKind.of(page.split("/")[1]).orElseThrow();
        for (StubService service : List.of(CITY.hazard, CITY.accountability, CITY.reporting)) {
            service.on(
                    "GET",
                    record.path() + "/somebody-elses",
                    404,
                    StubService.problem(404, "not-found", "没有找到", "某某弄虚作假", ""));
        }
        Visitor unit = visitor().as(CITY.identity, StubIdentity.UNIT);

        HttpResponse<String> answer = unit.open(page);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("弄虚作假", "/actions/", "class=\"timeline\"");
    }

    @Test
    void allKindsOfRecordsButThoseThatNobodyIsToldOfAreAmongThem() throws IOException {
        Set<String> told = new TreeSet<>();
        kinds().map(kind -> about(kind, "x").page())
                .filter(page -> page != null)
                .forEach(page -> told.add(page.split("/")[1]));

        assertThat(told)
                .contains("hazards", "transfers", "leads", "cases", "tracings", "accidents", "circulars")
                .contains("joint-interviews", "exchanges", "problems", "supervisions");
        assertThat(Arrays.stream(RecordKind.values()).map(RecordKind::section)).containsAll(told);
    }
}
