package org.safetyvalve.console.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What hazard-service tells of imports. */
@Component
class ImportDesk {

    private static final String MOST = "200";
    private static final String FEW = "20";

    private final ServiceClient services;

    ImportDesk(ServiceClient services) {
        this.services = services;
    }

    /** How a source lays out its sheets, to choose. */
    record Mapping(String id, int version, String source, Instant savedAt) {}

    /** The newest imports of the reader's organisation. */
    Reading<List<SheetImport>> newest() {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<SheetImport>>() {},
                        Map.of("limit", FEW),
                        "/imports")
                .map(Page::items);
    }

    Reading<SheetImport> find(String id) {
        return services.get(Service.HAZARD, new ParameterizedTypeReference<SheetImport>() {}, "/imports/{id}", id);
    }

    /** The first errors; none when they cannot be read: the report has them all. */
    List<SheetImport.RowError> errors(String id) {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<SheetImport.RowError>>() {},
                        Map.of("limit", FEW),
                        "/imports/{id}/errors",
                        id)
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }

    /** The mappings of the reader's organisation by the names of their sources. */
    Reading<List<Mapping>> mappings() {
        return services.get(
                        Service.HAZARD,
                        new ParameterizedTypeReference<Page<Mapping>>() {},
                        Map.of("limit", MOST),
                        "/import-mappings")
                .map(page -> page.items().stream()
                        .sorted(Comparator.comparing(Mapping::source))
                        .toList());
    }
}
