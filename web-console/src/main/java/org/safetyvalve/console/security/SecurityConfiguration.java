package org.safetyvalve.console.security;

import java.net.URI;
import org.safetyvalve.console.ConsoleProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three kinds of caller. A program brings its own token, which the service behind the gateway checks; it has no session and needs no
 * form token. Anyone may report and read the board: without a session, even when the browser has one, so that nothing says who it was. A form
 * token would protect nothing there, because a page that makes somebody's browser report can do no more than report itself. A browser
 * has a session from its login, and every change it makes must carry the session's form token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> DoorPaths.isForAService(request)
                        && (DoorPaths.bringsAToken(request)
                                || DoorPaths.isInterfaceDescription(request)
                                || DoorPaths.isOpenOfAService(request)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain anyone(HttpSecurity http, ConsoleProperties properties) throws Exception {
        return http.securityMatcher(DoorPaths::isOpenPage)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(contentSecurityPolicy(properties.identity())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(HttpSecurity http, ConsoleProperties properties, Logout logout) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/login",
                        "/login/again",
                        "/error",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/favicon.svg",
                        "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.oauth2Login(login -> login.loginPage("/login")
                .successHandler(new LoggedIn(properties.sessions().idle()))
                .failureUrl("/login?failed"));
        http.logout(out -> out.logoutSuccessHandler(logout));
        http.exceptionHandling(
                refusals -> refusals.authenticationEntryPoint(new NotLoggedIn()).accessDeniedHandler(new NotAllowed()));
        http.headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives(contentSecurityPolicy(properties.identity())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    @Bean
    Logout logout(ClientRegistrationRepository registrations) {
        return new Logout(registrations);
    }

    /** No inline script and no inline style. The logout form ends at the identity provider, so forms may lead there too. */
    private static String contentSecurityPolicy(ConsoleProperties.Identity identity) {
        URI provider = URI.create(String.valueOf(identity.endSessionUri()));
        String origin = provider.getScheme() + "://" + provider.getRawAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action"
                + " 'self' " + origin + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
