package org.safetyvalve.console.checks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What hazard-service tells of checklists. Everybody may read every version, and none ever changes. */
@Component("checklists")
public class ChecklistDesk {

    private static final int REMEMBERED = 1_000;
    private static final String MOST = "200";

    private final ServiceClient services;
    private final Map<String, String> titles = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    ChecklistDesk(ServiceClient services) {
        this.services = services;
    }

    Reading<Checklist> find(String checklist, int version) {
        return services.get(
                Service.HAZARD,
                new ParameterizedTypeReference<Checklist>() {},
                "/checklists/{id}/versions/{version}",
                checklist,
                version);
    }

    /** Its versions, the newest first; none while they cannot be read. */
    List<ChecklistItem> versions(String checklist) {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<ChecklistItem>>() {},
                        Map.of("checklist", checklist, "limit", MOST),
                        "/checklists")
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }

    /** What a version is called; the checklist's id while that cannot be read. */
    public String title(String checklist, int version) {
        String key = checklist + "/" + version;
        String known = titles.get(key);
        if (known != null) {
            return known;
        }
        Optional<String> title = find(checklist, version).optional().map(Checklist::title);
        title.ifPresent(found -> titles.put(key, found));
        return title.orElse(checklist);
    }
}
