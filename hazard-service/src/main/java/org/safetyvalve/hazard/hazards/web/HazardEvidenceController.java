package org.safetyvalve.hazard.hazards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safetyvalve.hazard.evidence.Evidence;
import org.safetyvalve.hazard.evidence.EvidenceItem;
import org.safetyvalve.hazard.evidence.KeptFile;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.AbsentException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that are evidence of a hazard, for whoever may read it. */
@RestController
class HazardEvidenceController {
    private final Evidence evidence;
    private final Hazards hazards;

    HazardEvidenceController(Evidence evidence, Hazards hazards) {
        this.evidence = evidence;
        this.hazards = hazards;
    }

    record EvidenceItems(List<EvidenceItem> items) {}

    @GetMapping("/hazards/{id}/evidence")
    EvidenceItems list(@PathVariable String id, Actor reader) {
        return new EvidenceItems(evidence.find(hazards.read(id, reader).state().evidence()).stream()
                .map(EvidenceItem::of)
                .toList());
    }

    @GetMapping("/hazards/{id}/evidence/{file}")
    void download(@PathVariable String id, @PathVariable String file, Actor reader, HttpServletResponse response)
            throws IOException {
        KeptFile kept = hazards.read(id, reader).state().evidence().contains(file)
                ? evidence.find(List.of(file)).stream().findFirst().orElse(null)
                : null;
        if (kept == null) {
            throw new AbsentException("evidence", file);
        }
        boolean original = evidence.getsTheOriginal(kept, reader);
        ContentDisposition.Builder shown =
                kept.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(kept.type().mediaType());
        response.setContentLengthLong(original ? kept.size() : kept.copySize());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                shown.filename(kept.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        evidence.write(kept, original, response.getOutputStream());
    }
}
