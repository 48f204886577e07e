package org.safetyvalve.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A file kept as evidence. The file stays in the service; its SHA-256 makes any change visible (证据).
 *
 * @param id Under which it is kept in the service; absent when somebody else keeps it.
 * @param name File name.
 * @param sha256 Lower-case hex SHA-256 of the content.
 * @param mediaType Media type of the content.
 * @param size Size in bytes.
 */
public record Evidence(@Nullable String id, String name, String sha256, String mediaType, long size) {
    public Evidence {
        Required.text(name, "name");
        Required.text(sha256, "sha256");
        Required.text(mediaType, "mediaType");
    }
}
