package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.util.List;

/** Where the digest of an import goes: the port to whoever publishes it. */
public interface ImportNews {

    /** Publishes the digests of an import, once: the same again does nothing. */
    void announce(SheetImport sheet, List<ImportDigest> digests, Instant now);
}
