package org.safetyvalve.hazard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.Uploads;
import org.safetyvalve.hazard.evidence.copies.Copies;
import org.safetyvalve.hazard.evidence.store.EvidenceStore;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.KeyReusedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Receives files before the command that names them. A file is on this instance's disk while it is looked at, and in the store, as it
 * came and as a copy without personal data, before it is answered. How many are received at a time, admission decides. Safe for concurrent use, by any number of instances.
 */
@Component
public class Evidence {
    private final EvidenceStore store;
    private final Path directory;
    private final long maxSize;

    Evidence(EvidenceStore store, HazardProperties properties) throws IOException {
        HazardProperties.Evidence settings = properties.evidence();
        this.store = store;
        this.maxSize = settings.maxSize().toBytes();
        Path stated = settings.directory();
        this.directory = Files.createDirectories(
                stated != null ? stated : Path.of(System.getProperty("java.io.tmpdir"), "safety-valve-evidence"));
    }

    /**
     * Keeps a file; for a repeat, answers with what the first request kept.
     *
     * @param name as its sender calls it
     * @throws Refusal {@link EvidenceRule}
     * @throws MaxUploadSizeExceededException when it is larger than allowed
     * @throws KeyReusedException when the key came with another file before
     */
    public KeptFile receive(String name, InputStream upload, CommandContext context) throws IOException {
        requireBringer(context.actor());
        Path original = null;
        Path copy = null;
        try {
            original = Files.createTempFile(directory, "evidence", ".original");
            copy = Files.createTempFile(directory, "evidence", ".copy");
            String sha256 = spool(upload, original);
            String id = context.derivedId("keep-evidence");
            Optional<KeptFile> first = store.find(id);
            if (first.isPresent()) {
                return same(first.get(), sha256, context);
            }
            FileType type = FileType.of(original).orElseThrow(EvidenceRule.EVIDENCE_TYPE::refuse);
            Position position = Copies.make(type, original, copy).orElse(null);
            KeptFile kept = new KeptFile(
                    id,
                    named(name, type),
                    sha256,
                    type,
                    Files.size(original),
                    context.actor().organisation(),
                    context.actor().account(),
                    context.now().truncatedTo(ChronoUnit.MILLIS),
                    position,
                    store.keep(original),
                    store.keep(copy),
                    Files.size(copy));
            return store.insert(kept) ? kept : same(store.find(id).orElseThrow(), sha256, context);
        } finally {
            delete(original);
            delete(copy);
        }
    }

    /**
     * A file that somebody's command names, as it is known here: nobody is believed what a file is.
     *
     * @throws Refusal {@link EvidenceRule#NO_SUCH_EVIDENCE}
     */
    public KeptFile require(String id, Actor actor, String field) {
        return store.find(id)
                .filter(kept -> kept.organisation().equals(actor.organisation()))
                .orElseThrow(() -> EvidenceRule.NO_SUCH_EVIDENCE.refuse(id).at(field));
    }

    /** What is known of these files, in their order. */
    public List<KeptFile> find(List<String> ids) {
        return store.find(ids);
    }

    /** Whoever brought a file gets it as it came; everybody else a copy without personal data. */
    public boolean getsTheOriginal(KeptFile file, Actor reader) {
        return file.organisation().equals(reader.organisation());
    }

    /** Writes a file's content. */
    public void write(KeptFile file, boolean original, OutputStream out) throws IOException {
        store.write(original ? file.content() : file.copy(), out);
    }

    private static void requireBringer(Actor actor) {
        boolean acts = Mandate.hasAny(
                actor,
                Role.SAFETY_INSPECTOR,
                Role.DEPARTMENT,
                Role.SAFETY_COMMITTEE,
                Role.RESPONSIBLE_UNIT,
                Role.IMPORTER,
                Role.AGENCY);
        if (!acts) {
            throw EvidenceRule.MAY_NOT_BRING_EVIDENCE.refuse();
        }
    }

    private static KeptFile same(KeptFile first, String sha256, CommandContext context) {
        if (!first.sha256().equals(sha256)) {
            throw new KeyReusedException(context.key());
        }
        return first;
    }

    private String spool(InputStream upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return Uploads.copy(upload, out, maxSize);
        }
    }

    /** The sender's name for it with the ending of what it is, so that no program opens it as anything else. */
    private static String named(String name, FileType type) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        int dot = plain.lastIndexOf('.');
        String stem = (dot > 0 ? plain.substring(0, dot) : plain).strip();
        String kept = stem.isEmpty() ? "evidence" : stem.substring(0, Math.min(stem.length(), 200));
        return kept + type.suffix();
    }

    private static void delete(@Nullable Path file) throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
