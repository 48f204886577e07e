package org.safetyvalve.identity.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safetyvalve.identity.IdentityProperties;
import org.safetyvalve.identity.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Spring Authorization Server with our clients, accounts and key. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    /** No script, no frame; a form may lead anywhere, because a login ends at the console. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.logoutEndpoint(
                    logout -> logout.errorResponseHandler((request, response, e) -> logOutHere(request, response))));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginPage(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/", "/login", "/identity.css", "/actuator/health/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/login?chosen"));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)));
        return http.build();
    }

    /**
     * A logout whose ID token is no longer known here (this process was started again since) still logs out, and says so on the
     * login page.
     */
    private static void logOutHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, null);
        response.sendRedirect("/login?out");
    }

    @Bean
    RegisteredClientRepository clients(Accounts accounts, IdentityProperties properties) {
        return new FixedClients(Clients.of(accounts, properties));
    }

    @Bean
    OAuth2AuthorizationService logins() {
        return new RememberedLogins();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return id -> accounts.find(id)
                .map(account -> User.withUsername(id)
                        .password(Clients.DEMO_SECRET)
                        .authorities(account.role().id())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(id));
    }

    @Bean
    PasswordEncoder passwords() {
        return new PublicPasswords();
    }

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrGenerate(properties.keyFile())));
    }
}
