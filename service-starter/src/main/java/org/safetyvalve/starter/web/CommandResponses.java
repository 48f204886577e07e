package org.safetyvalve.starter.web;

import org.safetyvalve.starter.write.CommandResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The answers that commands and reads of one record give, alike in every service. */
public final class CommandResponses {
    private CommandResponses() {}

    /** A command was done, now or when it was first sent with this key: 200 with the record's ETag. */
    public static ResponseEntity<CommandResult> ok(CommandResult result) {
        return ResponseEntity.ok().eTag(etag(result.version())).body(result);
    }

    /**
     * A record was created: 201 with its Location and ETag.
     *
     * @param template the record's address in this service, with one place for its id: {@code /hazards/{id}}
     */
    public static ResponseEntity<CommandResult> created(CommandResult result, String template) {
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .path(template)
                        .build(result.id()))
                .eTag(etag(result.version()))
                .body(result);
    }

    /** One record with the version that it was read at as its ETag. */
    public static <T> ResponseEntity<T> record(long version, T body) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
