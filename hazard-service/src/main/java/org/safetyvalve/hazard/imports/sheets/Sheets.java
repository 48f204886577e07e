package org.safetyvalve.hazard.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.safetyvalve.hazard.imports.Reasons;
import org.safetyvalve.hazard.imports.UnreadableSheet;

/** Opens a file by what it is, not by what it is called. */
public final class Sheets {
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private Sheets() {}

    /**
     * Refuses what can be seen to be no sheet from its first bytes.
     *
     * @throws UnreadableSheet when the file is empty, encrypted or of the old binary format
     */
    public static void glance(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableSheet(Reasons.EMPTY_SHEET);
        }
        if (startsWith(head, OLE)) {
            throw new UnreadableSheet(Reasons.ENCRYPTED);
        }
    }

    /**
     * Reads the sheet from its header on, a row at a time.
     *
     * @throws UnreadableSheet when the file as a whole cannot be read
     */
    public static void read(Path file, SheetLimits limits, SheetTaker taker) throws IOException, InterruptedException {
        glance(file);
        byte[] head = head(file);
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            Workbooks.read(file, limits, taker);
        } else {
            CsvSheets.read(file, taker);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
