package org.safetyvalve.hazard.evidence.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.evidence.Position;

/**
 * A JPEG (ISO/IEC 10918-1) with the segments that say how it is drawn, and no others: of EXIF only which way up it is. Nothing
 * behind its end is kept, where phones put a second picture or a film with its own place and time.
 */
final class JpegCopy {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF_BEGINS = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final Bytes in;
    private final OutputStream out;
    private boolean exifSeen;
    private @Nullable Position position;

    JpegCopy(InputStream in, OutputStream out) {
        this.in = new Bytes(in);
        this.out = out;
    }

    /** Returns where it says that it was taken. */
    Optional<Position> make() throws IOException {
        if (in.two() != (0xFF00 | START)) {
            throw Bytes.damaged();
        }
        marker(START);
        int next = nextMarker();
        while (next != END) {
            if (isAlone(next)) {
                marker(next);
                next = nextMarker();
            } else {
                segment(next);
                next = next == SCAN ? scan() : nextMarker();
            }
        }
        marker(END);
        return Optional.ofNullable(position);
    }

    /** Markers without a segment: the restarts, and one that means nothing. */
    private static boolean isAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01;
    }

    private int nextMarker() throws IOException {
        if (in.one() != 0xFF) {
            throw Bytes.damaged();
        }
        int marker = in.one();
        while (marker == 0xFF) {
            marker = in.one();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = in.two();
        if (length < 2) {
            throw Bytes.damaged();
        }
        byte[] content = in.some(length - 2);
        if (marker == EXIF) {
            orientation(content);
        } else if (isDrawn(marker, content)) {
            marker(marker);
            out.write(length >> 8);
            out.write(length);
            out.write(content);
        }
    }

    private static boolean isDrawn(int marker, byte[] content) {
        if (marker == COLOUR_PROFILE) {
            return begins(content, PROFILE);
        }
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker != COMMENT && (!application || marker == FIRST_APPLICATION || marker == ADOBE);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** The drawing itself, in which a marker's first byte is followed by a zero or a restart. Returns the marker after it. */
    private int scan() throws IOException {
        while (true) {
            int read = in.one();
            if (read != 0xFF) {
                out.write(read);
                continue;
            }
            int next = in.one();
            while (next == 0xFF) {
                next = in.one();
            }
            if (next != 0 && !isAlone(next)) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
        }
    }

    private void marker(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void orientation(byte[] exif) throws IOException {
        if (exifSeen || !begins(exif, EXIF_BEGINS)) {
            return;
        }
        Exif camera = new Exif(Arrays.copyOfRange(exif, EXIF_BEGINS.length, exif.length));
        position = camera.position().orElse(null);
        int orientation = camera.orientation();
        exifSeen = true;
        if (orientation > 1) {
            byte[] content = {
                'E',
                'x',
                'i',
                'f',
                0,
                0, // the segment's name
                'M',
                'M',
                0,
                42,
                0,
                0,
                0,
                8, // TIFF, the most significant byte first, its first directory at 8
                0,
                1, // one entry
                0x01,
                0x12,
                0,
                3,
                0,
                0,
                0,
                1,
                0,
                (byte) orientation,
                0,
                0, // Orientation, one SHORT
                0,
                0,
                0,
                0 // no further directory
            };
            marker(EXIF);
            out.write(0);
            out.write(content.length + 2);
            out.write(content);
        }
    }
}
