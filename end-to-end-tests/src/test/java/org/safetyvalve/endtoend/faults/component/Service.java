package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.safetyvalve.accountability.AccountabilityProperties;
import org.safetyvalve.accountability.AccountabilityServiceApplication;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.HazardServiceApplication;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.notification.NotificationServiceApplication;
import org.safetyvalve.reporting.ReportingServiceApplication;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** A service, and what of it is put together here: everything but the web, files, and what starts the whole of it. */
enum Service {
    HAZARD(HazardServiceApplication.class, HazardProperties.class),
    ACCOUNTABILITY(AccountabilityServiceApplication.class, AccountabilityProperties.class),
    NOTIFICATION(NotificationServiceApplication.class, NotificationProperties.class, "notices.yml"),
    REPORTING(ReportingServiceApplication.class, null);

    private final Class<?> application;
    private final Class<?> properties;
    private final String[] files;
    private final List<Class<?>> components;

    Service(Class<?> application, Class<?> properties, String... files) {
        this.application = application;
        this.properties = properties;
        this.files = files;
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(true);
        scan.addExcludeFilter(new RegexPatternTypeFilter(
                Pattern.compile(".*\\.(web|imports|evidence)\\..*|.*(Application|Controller)")));
        this.components = scan.findCandidateComponents(application.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .<Class<?>>map(Service::load)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Its name, which is its consumers' group too. */
    String serviceName() {
        return database() + "-service";
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> application() {
        return application;
    }

    /** The type of its own settings, which are under {@code safetyvalve.<database>}; null when it has none. */
    Class<?> properties() {
        return properties;
    }

    String[] files() {
        return files;
    }

    List<Class<?>> components() {
        return components;
    }
}
