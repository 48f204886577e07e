package org.safetyvalve.hazard.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Actor;

/** What an import came to, told once it is done, in parts of at most 500 organisations. */
public record ImportDigest(
        Actor by,
        Instant at,
        String importId,
        @Nullable String campaign,
        String fileName,
        String district,
        int part,
        int parts,
        ImportProgress result,
        List<Share> shares) {
    private static final int ORGANISATIONS = 500;

    /** What fell to an organisation. */
    public record Share(String organisation, int count, int major) {}

    /** The digests of an import that is done. */
    static List<ImportDigest> of(SheetImport sheet, ImportProgress result, Instant at, Map<String, int[]> held) {
        List<Share> shares = held.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Share(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        int parts = Math.max(1, (shares.size() + ORGANISATIONS - 1) / ORGANISATIONS);
        List<ImportDigest> digests = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            List<Share> some = shares.subList(
                    Math.min(shares.size(), (part - 1) * ORGANISATIONS), Math.min(shares.size(), part * ORGANISATIONS));
            digests.add(new ImportDigest(
                    sheet.by(),
                    at,
                    sheet.id(),
                    sheet.campaign(),
                    sheet.fileName(),
                    sheet.by().district(),
                    part,
                    parts,
                    result,
                    some));
        }
        return digests;
    }
}
