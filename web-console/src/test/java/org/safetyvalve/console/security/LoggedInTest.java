package org.safetyvalve.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

class LoggedInTest {

    @Test
    void aSessionLastsLongerOnceItIsSomebodys() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession().setMaxInactiveInterval(900);

        new LoggedIn(Duration.ofHours(8))
                .onAuthenticationSuccess(
                        request, new MockHttpServletResponse(), new TestingAuthenticationToken("reader", null));

        assertThat(Objects.requireNonNull(request.getSession(false)).getMaxInactiveInterval())
                .isEqualTo(8 * 3_600);
    }
}
