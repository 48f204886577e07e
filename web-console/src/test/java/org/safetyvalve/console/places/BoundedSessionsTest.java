package org.safetyvalve.console.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.ConsoleTest;
import org.safetyvalve.console.Visitor;
import org.safetyvalve.console.stub.StubIdentity;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "safetyvalve.console.sessions.most=4")
class BoundedSessionsTest extends ConsoleTest {

    @Test
    void whoComesWhenAllSessionsAreTakenIsAskedToComeBack() {
        Visitor inside = visitor().as(CITY.identity, StubIdentity.UNIT);
        HttpResponse<String> last = visitor().get("/hazards");
        for (int strangers = 0; strangers < 10 && last.statusCode() == 302; strangers++) {
            last = visitor().get("/hazards");
        }

        assertThat(last.statusCode()).isEqualTo(503);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("此刻繁忙");
        assertThat(inside.get("/hazards").statusCode()).isEqualTo(200);
        assertThat(visitor()
                        .get("/hazard/hazards", "Authorization", "Bearer theirs")
                        .statusCode())
                .isEqualTo(200);
    }
}
