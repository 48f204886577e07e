package org.safetyvalve.endtoend.faults.component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.safetyvalve.accountability.AccountabilityProperties;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.endtoend.faults.ServiceSettings;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.starter.calendar.CalendarAutoConfiguration;
import org.safetyvalve.starter.calendar.CalendarProperties;
import org.safetyvalve.starter.deadlines.Deadline;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** The beans that a service's main class makes, and its settings. Main classes themselves would bring the web. */
final class OwnBeans {
    /** A setting of the harness: how long each side of a transfer has, instead of its working days. */
    static final String TRANSFERS_WITHIN = "harness.transfers-within";

    private OwnBeans() {}

    /** By name. */
    static Map<String, Object> of(Service service, StandardEnvironment environment) {
        Map<String, Object> beans = new HashMap<>();
        Object calendar = BeanMethods.call(
                CalendarAutoConfiguration.class,
                "workingDayCalendar",
                ServiceSettings.bind(environment, "safetyvalve.calendar", CalendarProperties.class),
                new DefaultResourceLoader());
        beans.put("workingDayCalendar", calendar);
        if (service.properties() == null) {
            return beans;
        }
        Object settings = ServiceSettings.bind(environment, "safetyvalve." + service.database(), service.properties());
        beans.put("ownProperties", settings);
        if (settings instanceof HazardProperties hazard) {
            beans.put("competentAuthorities", BeanMethods.call(service.application(), "competentAuthorities", hazard));
            beans.put("hazardClock", BeanMethods.call(service.application(), "hazardClock", calendar, hazard));
        }
        if (settings instanceof AccountabilityProperties accountability) {
            beans.put("superiors", BeanMethods.call(service.application(), "superiors", accountability));
            beans.put("leadTerms", BeanMethods.call(service.application(), "leadTerms", calendar, accountability));
            TransferTerms terms =
                    (TransferTerms) BeanMethods.call(service.application(), "transferTerms", calendar, accountability);
            String within = environment.getProperty(TRANSFERS_WITHIN);
            beans.put("transferTerms", within == null ? terms : hurried(terms, Duration.parse(within)));
        }
        return beans;
    }

    private static TransferTerms hurried(TransferTerms terms, Duration within) {
        return new TransferTerms(
                (start, days) -> Deadline.stated(start.plus(within), start),
                terms.acceptDays(),
                terms.sendOnDays(),
                terms.designateDays(),
                terms.escalateTo());
    }
}
