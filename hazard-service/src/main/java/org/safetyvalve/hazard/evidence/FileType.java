package org.safetyvalve.hazard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a file is, by its first bytes: neither its name nor what its sender says of it is believed. Few types, because every
 * one must be safe to show and have a copy without personal data.
 */
public enum FileType {
    /** ISO/IEC 10918: a start of image, and the marker after it. */
    JPEG("image/jpeg", ".jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    /** ISO/IEC 15948, section 5.2. */
    PNG("image/png", ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    /** ISO 32000. */
    PDF("application/pdf", ".pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));

    private static final int MOST_BYTES = 8;

    private final String mediaType;
    private final String suffix;
    private final byte[] beginning;

    FileType(String mediaType, String suffix, byte[] beginning) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of such a file's name. */
    public String suffix() {
        return suffix;
    }

    /** Whether a browser may show it in a page: it can carry nothing that is run. */
    public boolean isPicture() {
        return this != PDF;
    }

    /** What this file is; empty for anything else. */
    public static Optional<FileType> of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(MOST_BYTES);
        }
        return Arrays.stream(values()).filter(type -> type.begins(first)).findFirst();
    }

    /** @throws IllegalArgumentException when no type has it */
    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    private boolean begins(byte[] first) {
        return first.length >= beginning.length
                && Arrays.equals(first, 0, beginning.length, beginning, 0, beginning.length);
    }
}
