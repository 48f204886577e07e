package org.safetyvalve.accountability.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Author;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardStanding;

/** Events of the hazard service, as its contract has them. */
final class Hazards {
    private static final Author DEPARTMENT = new Author("department", "rizhao-emergency-bureau", "department");

    private Hazards() {}

    static EventBody found() {
        return new HazardFound(
                standing(null, "FOUND", null),
                "消防通道堵塞",
                "371102",
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static EventBody classified(String level) {
        return new HazardClassified(standing("FOUND", "CLASSIFIED", level), "重大火灾隐患判定方法", null, null, null, null);
    }

    static EventBody upgraded() {
        return new HazardLevelUpgraded(standing("RECTIFYING", "ASSIGNED", "major"), "综合判定", null, true);
    }

    static EventBody downgraded() {
        return new HazardLevelDowngraded(standing("CLASSIFIED", "CLASSIFIED", "general"), "复核", DEPARTMENT);
    }

    static EventBody closed(String level) {
        return new HazardClosed(standing("VERIFIED", "CLOSED", level), "整改完毕");
    }

    private static HazardStanding standing(@Nullable String before, String after, @Nullable String level) {
        return new HazardStanding(
                Instant.now(),
                DEPARTMENT,
                "rizhao-2021-spring",
                before,
                after,
                level,
                null,
                "fire-safety",
                "rizhao-emergency-bureau",
                "郭家湖子汽车城消防隐患");
    }
}
