package org.safetyvalve.console.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import java.util.Arrays;
import org.safetyvalve.console.ConsoleProperties;
import org.safetyvalve.console.security.ReadersToken;
import org.safetyvalve.console.services.Service;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /hazard/**} and so on lead to the services, without the first segment. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(ConsoleProperties properties, ReadersToken token) {
        return Arrays.stream(Service.values())
                .map(service -> route(service, properties, token))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** The session's cookie stays here, and no address or internal page of a service's machine is reachable from outside. */
    private static RouterFunction<ServerResponse> route(
            Service service, ConsoleProperties properties, ReadersToken token) {
        String prefix = "/" + service.code();
        return GatewayRouterFunctions.route(service.code())
                .route(RequestPredicates.path(prefix + "/**"), http())
                .filter(new OnlyPublicPaths(prefix))
                .filter(new ServiceAway())
                .before(uri(service.uri(properties.services())))
                .before(stripPrefix(1))
                .before(new TokenRelay(token))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .after(new OwnAddresses(prefix))
                .build();
    }

    /** No limit on how long an answer takes: an import and a live stream take as long as they take. */
    @Bean
    ClientHttpRequestFactory gatewayRequests(ConsoleProperties properties) {
        return new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }
}
