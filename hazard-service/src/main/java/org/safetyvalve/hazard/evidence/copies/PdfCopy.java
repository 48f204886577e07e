package org.safetyvalve.hazard.evidence.copies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
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

    private PdfCopy() {}

    static void make(Path original, Path copy) throws IOException {
        try (PDDocument document = load(original)) {
            if (document.isEncrypted()) {
                throw EvidenceRule.EVIDENCE_LOCKED.refuse();
            }
            clean(document);
            save(document, copy);
        }
    }

    private static PDDocument load(Path original) {
        try {
            return Loader.loadPDF(original.toFile(), IOUtils.createTempFileOnlyStreamCache());
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

    private static void clean(PDDocument document) {
        document.setDocumentInformation(new PDDocumentInformation());
        try {
            for (COSObjectKey key :
                    List.copyOf(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object != null && object.getObject() != null) {
                    clean(object.getObject());
                }
            }
            clean(document.getDocumentCatalog().getCOSObject());
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw Bytes.damaged();
        }
    }

    /** Cleans a dictionary and those in it that are no objects of their own. */
    private static void clean(COSBase object) throws IOException {
        List<COSDictionary> open = new ArrayList<>();
        if (object instanceof COSDictionary dictionary) {
            open.add(dictionary);
        }
        while (!open.isEmpty()) {
            COSDictionary dictionary = open.remove(open.size() - 1);
            forget(dictionary);
            for (COSBase value : dictionary.getValues()) {
                if (value instanceof COSDictionary direct && !(value instanceof COSStream)) {
                    open.add(direct);
                }
            }
            if (dictionary instanceof COSStream stream && isJpeg(stream)) {
                cleanJpeg(stream);
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

    private static void cleanJpeg(COSStream stream) throws IOException {
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
        try (InputStream raw = stream.createRawInputStream()) {
            new JpegCopy(raw, cleaned).make();
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            new ByteArrayInputStream(cleaned.toByteArray()).transferTo(raw);
        }
    }
}
