package org.safetyvalve.hazard.evidence.copies;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.safetyvalve.hazard.evidence.EvidenceRule;
import org.safetyvalve.starter.domain.Refusal;

/**
 * A PDF (ISO 32000) written anew without its information dictionary, its metadata streams, those of its parts and of its
 * pictures, what programs keep for themselves, who wrote which note, and what runs by itself.
 */
final class PdfCopy {
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");
    private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
    private static final COSName WRITER_OF_A_NOTE = COSName.getPDFName("T");

    /** What it may unpack to on the disk: a small file that unpacks to more is none. */
    private static final long MOST_SCRATCH_BYTES = 500_000_000;

    private PdfCopy() {}

    static void make(Path original, Path copy) throws IOException {
        try (PDDocument document = load(original)) {
            if (document.isEncrypted()) {
                throw EvidenceRule.EVIDENCE_LOCKED.refuse();
            }
            clean(document, copy.resolveSibling(copy.getFileName() + ".picture"));
            save(document, copy);
        }
    }

    private static PDDocument load(Path original) {
        try {
            MemoryUsageSetting onDisk = MemoryUsageSetting.setupTempFileOnly(MOST_SCRATCH_BYTES);
            onDisk.setTempDir(original.toAbsolutePath().resolveSibling("").toFile());
            return Loader.loadPDF(original.toFile(), onDisk.streamCache);
        } catch (InvalidPasswordException locked) {
            throw EvidenceRule.EVIDENCE_LOCKED.refuse();
        } catch (IOException | RuntimeException unreadable) {
            throw Bytes.damaged();
        }
    }

    private static void save(PDDocument document, Path copy) {
        try {
            document.save(copy.toFile());
        } catch (IOException | RuntimeException unreadable) {
            throw Bytes.damaged();
        }
    }

    /** @param picture where a picture lies while it is cleaned */
    private static void clean(PDDocument document, Path picture) {
        document.setDocumentInformation(new PDDocumentInformation());
        try {
            for (COSObjectKey key :
                    List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object != null && object.getObject() != null) {
                    clean(object.getObject(), picture);
                }
            }
            clean(document.getDocumentCatalog().getCOSObject(), picture);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw Bytes.damaged();
        }
    }

    /** Cleans a dictionary and those in it that are no objects of their own. */
    private static void clean(COSBase object, Path picture) throws IOException {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (object instanceof COSDictionary dictionary) {
            open.add(dictionary);
        }
        while (!open.isEmpty()) {
            COSDictionary dictionary = open.remove();
            if (!seen.add(dictionary)) {
                continue;
            }
            forget(dictionary);
            for (COSBase value : dictionary.getValues()) {
                if (value instanceof COSDictionary direct && !(value instanceof COSStream)) {
                    open.add(direct);
                }
            }
            if (dictionary instanceof COSStream stream && isJpeg(stream)) {
                cleanJpeg(stream, picture);
            }
        }
    }

    private static void forget(COSDictionary dictionary) {
        if (dictionary.containsKey(EMBEDDED_FILES)
                || COSName.FILESPEC.equals(dictionary.getItem(COSName.TYPE)) && dictionary.containsKey(COSName.EF)) {
            throw EvidenceRule.EVIDENCE_WITH_ATTACHMENTS.refuse();
        }
        for (COSName name :
                List.of(COSName.METADATA, PIECE_INFO, LAST_MODIFIED, ADDITIONAL_ACTIONS, OPEN_ACTION, JAVA_SCRIPT)) {
            dictionary.removeItem(name);
        }
        if (COSName.ANNOT.equals(dictionary.getItem(COSName.TYPE)) && !dictionary.containsKey(COSName.FT)) {
            dictionary.removeItem(WRITER_OF_A_NOTE);
        }
    }

    private static boolean isJpeg(COSStream stream) {
        return COSName.DCT_DECODE.equals(stream.getFilters());
    }

    private static void cleanJpeg(COSStream stream, Path picture) throws IOException {
        try {
            try (InputStream raw = new BufferedInputStream(stream.createRawInputStream());
                    OutputStream cleaned = new BufferedOutputStream(Files.newOutputStream(picture))) {
                new JpegCopy(raw, cleaned).make();
            }
            try (OutputStream raw = stream.createRawOutputStream()) {
                Files.copy(picture, raw);
            }
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
