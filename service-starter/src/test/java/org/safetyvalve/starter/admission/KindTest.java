package org.safetyvalve.starter.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KindTest {

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContentType("application/json");
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/hazards,COMMAND",
        "GET,/hazards,READ",
        "POST,/public/reports,OPEN_COMMAND",
        "GET,/public/board,OPEN_READ",
        "GET,/publications,READ"
    })
    void whatIsOpenToAnyoneHasPlacesOfItsOwn(String method, String path, Kind kind) {
        assertThat(Kind.of(request(method, path))).hasValue(kind);
    }

    @Test
    void whoLooksAfterAnOverloadedServiceIsAlwaysLetIn() {
        assertThat(Kind.of(request("GET", "/actuator/health"))).isEmpty();
        assertThat(Kind.of(request("POST", "/operator/skips"))).isEmpty();
    }
}
