package org.safetyvalve.hazard.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.evidence.Evidence;
import org.safetyvalve.hazard.evidence.EvidenceItem;
import org.safetyvalve.starter.write.CommandContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives files as evidence. Nobody can read one before a command has named it; then whoever may read its hazard can. */
@RestController
class EvidenceController {
    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @PostMapping(path = "/evidence", consumes = MediaType.ALL_VALUE)
    ResponseEntity<EvidenceItem> receive(
            @RequestParam @Nullable String fileName,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileNameHeader,
            HttpServletRequest request,
            CommandContext context)
            throws IOException {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(EvidenceItem.of(
                        evidence.receive(name(fileName, fileNameHeader), request.getInputStream(), context)));
    }

    private static String name(@Nullable String parameter, @Nullable String header) {
        return parameter != null
                ? parameter
                : header != null ? URLDecoder.decode(header, StandardCharsets.UTF_8) : "evidence";
    }
}
