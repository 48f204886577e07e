package org.safetyvalve.endtoend.faults.process;

import java.nio.file.Path;
import java.util.Locale;

/** The services, each with a database and a dead-letter group of its name. */
public enum Service {
    HAZARD("org.safetyvalve.hazard.HazardServiceApplication"),
    ACCOUNTABILITY("org.safetyvalve.accountability.AccountabilityServiceApplication"),
    NOTIFICATION("org.safetyvalve.notification.NotificationServiceApplication"),
    REPORTING("org.safetyvalve.reporting.ReportingServiceApplication");

    private final String mainClass;

    Service(String mainClass) {
        this.mainClass = mainClass;
    }

    String mainClass() {
        return mainClass;
    }

    /** Its name, and that of its consumer group. */
    public String module() {
        return database() + "-service";
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Unpacks its executable: a nested jar is slower to start from. Returns the class path to start it with. */
    Path unpack(Path folder) {
        Path executable = Checkout.executable(module());
        Shell.run(
                "java",
                "-Djarmode=tools",
                "-jar",
                executable.toString(),
                "extract",
                "--destination",
                folder.toString());
        return folder.resolve(executable.getFileName());
    }
}
