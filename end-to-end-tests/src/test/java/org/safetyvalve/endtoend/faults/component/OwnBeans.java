package org.safetyvalve.endtoend.faults.component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyvalve.accountability.AccountabilityProperties;
import org.safetyvalve.endtoend.faults.ServiceSettings;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.starter.calendar.CalendarAutoConfiguration;
import org.safetyvalve.starter.calendar.CalendarProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** The beans that a service's main class makes, and its settings. Main classes themselves would bring the web. */
final class OwnBeans {
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
            for (String terms : List.of("transferTerms", "leadTerms")) {
                beans.put(terms, BeanMethods.call(service.application(), terms, calendar, accountability));
            }
        }
        return beans;
    }
}
