package org.safetyvalve.console.places;

import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.session.ManagerBase;
import org.safetyvalve.console.ConsoleProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    /** In front of everything else, the session and the login too. */
    @Bean
    FilterRegistrationBean<DoorPlaces> doorPlaces(ConsoleProperties properties) {
        FilterRegistrationBean<DoorPlaces> filter = new FilterRegistrationBean<>(new DoorPlaces(properties.places()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Whoever opens a page gets a session before anybody knows who it is: without a bound they would fill the memory. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(ConsoleProperties properties) {
        return server -> server.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.START_EVENT)
                    && event.getLifecycle() instanceof Context started
                    && started.getManager() instanceof ManagerBase sessions) {
                sessions.setMaxActiveSessions(properties.sessions().most());
            }
        }));
    }
}
