package org.safetyvalve.endtoend.faults.checker;

import java.util.Map;
import org.safetyvalve.endtoend.faults.ServiceSettings;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.notification.NotificationServiceApplication;
import org.safetyvalve.notification.notices.NoticeTable;

/** The table of notices as the service ships it: who is told of what is not what is checked, but whether it was, and once. */
final class Notices {
    private static final NoticeTable TABLE = ServiceSettings.bind(
                    ServiceSettings.of(NotificationServiceApplication.class, Map.of(), "notices.yml"),
                    "safetyvalve.notification",
                    NotificationProperties.class)
            .toTable();

    private Notices() {}

    static NoticeTable table() {
        return TABLE;
    }
}
