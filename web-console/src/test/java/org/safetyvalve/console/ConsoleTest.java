package org.safetyvalve.console;

import org.junit.jupiter.api.BeforeEach;
import org.safetyvalve.console.stub.City;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console as it runs, with services and an identity provider that answer by their contracts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ConsoleTest {

    /** One city for all tests, as there is one console for them. */
    protected static final City CITY = new City();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void city(DynamicPropertyRegistry registry) {
        CITY.tell(registry);
    }

    @BeforeEach
    void everythingIsUp() {
        CITY.reset();
        CITY.services().forEach(service -> service.forget());
        CITY.identity.tokensLast(600);
    }

    protected Visitor visitor() {
        return new Visitor(port);
    }
}
