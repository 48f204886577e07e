package org.safetyvalve.hazard.imports.messaging;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.hazard.imports.ImportDigest;
import org.safetyvalve.hazard.imports.ImportNews;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.stereotype.Component;

/** Publishes the digest of an import under the import's own id, by the one write. */
@Component
class PublishedImports implements ImportNews {
    private final Aggregates aggregates;
    private final ImportDefinition definition;

    PublishedImports(Aggregates aggregates, ImportDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public void announce(SheetImport sheet, List<ImportDigest> digests, Instant now) {
        String key = "digest " + sheet.id();
        CommandContext context = new CommandContext(sheet.by(), key, key, null, now, now, null, null, Traceparent.NONE);
        aggregates.create(definition, sheet.id(), context, () -> digests);
    }
}
