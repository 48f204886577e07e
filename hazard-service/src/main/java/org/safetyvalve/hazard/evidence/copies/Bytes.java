package org.safetyvalve.hazard.evidence.copies;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.safetyvalve.hazard.evidence.EvidenceRule;
import org.safetyvalve.starter.domain.Refusal;

/** Reads a file that may end anywhere. */
final class Bytes {
    private final InputStream in;

    Bytes(InputStream in) {
        this.in = in;
    }

    static Refusal damaged() {
        return EvidenceRule.EVIDENCE_DAMAGED.refuse();
    }

    int one() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw damaged();
        }
        return read;
    }

    /** Unsigned, the most significant byte first. */
    int two() throws IOException {
        return one() << 8 | one();
    }

    /** Unsigned, the most significant byte first. */
    long four() throws IOException {
        return (long) two() << 16 | two();
    }

    byte[] some(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw damaged();
        }
        return read;
    }

    void skip(long length) throws IOException {
        try {
            in.skipNBytes(length);
        } catch (EOFException early) {
            throw damaged();
        }
    }

    void copy(long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[8_192];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw damaged();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
