package org.safetyvalve.hazard.hazards.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safetyvalve.hazard.evidence.Evidence;
import org.safetyvalve.hazard.evidence.EvidenceItem;
import org.safetyvalve.hazard.evidence.KeptFile;
import org.safetyvalve.hazard.hazards.store.Hazards;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.AbsentException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

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
    ResponseEntity<StreamingResponseBody> download(@PathVariable String id, @PathVariable String file, Actor reader) {
        KeptFile kept = hazards.read(id, reader).state().evidence().contains(file)
                ? evidence.find(List.of(file)).stream().findFirst().orElse(null)
                : null;
        if (kept == null) {
            throw new AbsentException("evidence", file);
        }
        boolean original = evidence.getsTheOriginal(kept, reader);
        ContentDisposition.Builder shown =
                kept.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.type().mediaType()))
                .contentLength(original ? kept.size() : kept.copySize())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(out -> evidence.write(kept, original, out));
    }
}
