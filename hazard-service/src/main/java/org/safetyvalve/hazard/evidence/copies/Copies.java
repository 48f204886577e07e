package org.safetyvalve.hazard.evidence.copies;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.safetyvalve.hazard.evidence.FileType;
import org.safetyvalve.hazard.evidence.Position;
import org.safetyvalve.starter.domain.Refusal;

/** Makes copies without personal data. Safe for concurrent use. */
public final class Copies {
    private Copies() {}

    /**
     * Writes a copy of a file, of which nothing is believed but its first bytes. Takes the memory of a few of its parts, however large
     * it is.
     *
     * @return where a photo says that it was taken
     * @throws Refusal when no copy can be made that shows the same
     * @throws IOException when the disk can't be read or written
     */
    public static Optional<Position> make(FileType type, Path original, Path copy) throws IOException {
        if (type == FileType.PDF) {
            PdfCopy.make(original, copy);
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            return type == FileType.JPEG ? new JpegCopy(in, out).make() : new PngCopy(in, out).make();
        }
    }
}
