package org.safetyvalve.starter.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.safetyvalve.starter.web.Problems;
import org.safetyvalve.starter.web.WebAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts a gate in front of every service that answers HTTP; see {@link AdmissionProperties}. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AdmissionProperties.class)
public class AdmissionAutoConfiguration {
    /** After Spring Security's filter (-100), before a body is read (0). */
    private static final int AFTER_SECURITY = -50;

    private final Doors doors;
    private final Refusals refusals;

    AdmissionAutoConfiguration(AdmissionProperties properties, Problems problems) {
        this.doors = new Doors(properties);
        this.refusals = new Refusals(problems, properties.retryAfter());
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter() {
        var filter = new FilterRegistrationBean<>(new AdmissionFilter(doors, refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ShareFilter> shareFilter() {
        var filter = new FilterRegistrationBean<>(new ShareFilter(doors, refusals));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    MeterBinder admissionMetrics() {
        return registry -> doors.forEach(door -> bind(registry, door.kind(), door.gate(), door.shares()));
    }

    private static void bind(MeterRegistry registry, Kind kind, Gate gate, Shares shares) {
        Gauge.builder("safetyvalve.admission.places", gate, Gate::places)
                .description("Requests of this kind that this instance works on at a time, at most")
                .tag("kind", kind.code())
                .register(registry);
        Gauge.builder("safetyvalve.admission.inside", gate, Gate::inside)
                .description("Requests of this kind that are worked on")
                .tag("kind", kind.code())
                .register(registry);
        Gauge.builder("safetyvalve.admission.waiting", gate, Gate::waiting)
                .description("Requests of this kind that wait for a place")
                .tag("kind", kind.code())
                .register(registry);
        FunctionCounter.builder("safetyvalve.admission.admitted", gate, Gate::admitted)
                .description("Requests of this kind that were let in")
                .tag("kind", kind.code())
                .register(registry);
        FunctionTimer.builder("safetyvalve.admission.wait", gate, Gate::waits, Gate::waitedNanos, TimeUnit.NANOSECONDS)
                .description("How many waited for a place, and how long altogether")
                .tag("kind", kind.code())
                .register(registry);
        refused(registry, kind, "overload", gate, Gate::refused);
        refused(registry, kind, "share", shares, Shares::refused);
    }

    private static <T> void refused(
            MeterRegistry registry, Kind kind, String reason, T from, ToDoubleFunction<T> count) {
        FunctionCounter.builder("safetyvalve.admission.refused", from, count)
                .description("Requests that were refused: for overload (503), or beyond an account's share (429)")
                .tag("kind", kind.code())
                .tag("reason", reason)
                .register(registry);
    }
}
