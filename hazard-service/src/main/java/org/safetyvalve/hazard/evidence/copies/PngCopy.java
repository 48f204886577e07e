package org.safetyvalve.hazard.evidence.copies;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.safetyvalve.hazard.evidence.Position;

/**
 * A PNG (ISO/IEC 15948) with the chunks that say how it is drawn, and no others: no text, time or EXIF, nothing private, and nothing
 * behind its end.
 */
final class PngCopy {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> DRAWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private final Bytes in;
    private final OutputStream out;

    PngCopy(InputStream in, OutputStream out) {
        this.in = new Bytes(in);
        this.out = out;
    }

    /** Returns where it says that it was taken. */
    Optional<Position> make() throws IOException {
        Optional<Position> position = Optional.empty();
        in.copy(SIGNATURE, out);
        for (String type = ""; !type.equals("IEND"); ) {
            long length = in.four();
            byte[] name = in.some(4);
            type = new String(name, StandardCharsets.US_ASCII);
            if (DRAWN.contains(type)) {
                out.write(beginning(length, name));
                in.copy(length + CHECKSUM, out);
            } else if (type.equals("eXIf") && length <= Exif.MOST_BYTES) {
                position = new Exif(in.some((int) length)).position();
                in.skip(CHECKSUM);
            } else {
                in.skip(length + CHECKSUM);
            }
        }
        return position;
    }

    private static byte[] beginning(long length, byte[] name) throws IOException {
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        DataOutputStream writer = new DataOutputStream(beginning);
        writer.writeInt((int) length);
        writer.write(name);
        return beginning.toByteArray();
    }
}
