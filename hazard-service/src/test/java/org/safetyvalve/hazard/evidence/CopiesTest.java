package org.safetyvalve.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.hazard.evidence.copies.Copies;
import org.safetyvalve.hazard.testing.Photos;
import org.safetyvalve.starter.domain.Refusal;

/** A copy shows the same, and says nothing of who made it and where. */
class CopiesTest {
    @TempDir
    private Path directory;

    private Optional<Position> position = Optional.empty();

    private byte[] copy(FileType type, byte[] original) throws IOException {
        Path from = Files.write(directory.resolve("original"), original);
        assertThat(FileType.of(from)).contains(type);
        Path to = directory.resolve("copy");
        position = Copies.make(type, from, to);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).as("nothing else is left").containsExactlyInAnyOrder(from, to);
        }
        return Files.readAllBytes(to);
    }

    private void refuses(FileType type, byte[] original, EvidenceRule rule) {
        assertThatThrownBy(() -> copy(type, original))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private static void showsTheSame(byte[] copy, byte[] original) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(copy));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(original));
        assertThat(pixels(one)).isEqualTo(pixels(other));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static void saysNothing(byte[] copy) {
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(Photos.ARTIST, Photos.COMMENT);
    }

    @Test
    void ofAJpegKeepsWhichWayUpItIs() throws Exception {
        byte[] taken = Photos.taken();
        Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNotNull();

        byte[] copy = copy(FileType.JPEG, taken);
        showsTheSame(copy, taken);
        saysNothing(copy);
        Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
        assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class).getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(Photos.ORIENTATION);
        assertThat(position).hasValueSatisfying(there -> {
            assertThat(there.latitude()).isCloseTo(Photos.LATITUDE, within(1e-5));
            assertThat(there.longitude()).isCloseTo(Photos.LONGITUDE, within(1e-5));
        });
        assertThat(copy(FileType.JPEG, copy)).as("a copy of a copy").isEqualTo(copy);
        assertThat(position).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAPlainJpegIsTheSame(boolean progressive) throws IOException {
        byte[] drawn = Photos.drawn("jpeg", progressive);
        assertThat(copy(FileType.JPEG, drawn)).isEqualTo(drawn);
    }

    @Test
    void ofAnythingThatBreaksOffIsNone() {
        byte[] taken = Photos.taken();
        int end = taken.length - ("MotionPhoto of " + Photos.ARTIST).length();
        for (int length : new int[] {4, 20, 200, end / 2, end - 1}) {
            refuses(FileType.JPEG, Arrays.copyOf(taken, length), EvidenceRule.EVIDENCE_DAMAGED);
        }
        byte[] drawn = Photos.drawn("png", false);
        for (int length : new int[] {8, 20, drawn.length / 2, drawn.length - 1}) {
            refuses(FileType.PNG, Arrays.copyOf(drawn, length), EvidenceRule.EVIDENCE_DAMAGED);
        }
        refuses(
                FileType.PDF,
                "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII),
                EvidenceRule.EVIDENCE_DAMAGED);
    }

    @Test
    void ofAPngHasNoText() throws IOException {
        byte[] drawn = Photos.drawn("png", false);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int afterHeader = 8 + 12 + 13;
        told.write(drawn, 0, afterHeader);
        for (String type : new String[] {"tEXt", "iTXt", "eXIf", "tIME", "prVt"}) {
            told.writeBytes(chunk(type, "Author\0" + Photos.ARTIST));
        }
        told.write(drawn, afterHeader, drawn.length - afterHeader);
        told.writeBytes(Photos.ARTIST.getBytes(StandardCharsets.US_ASCII));
        assertThat(copy(FileType.PNG, told.toByteArray())).isEqualTo(drawn);
    }

    private static byte[] chunk(String type, String text) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.writeInt((int) crc.getValue());
        return chunk.toByteArray();
    }

    private interface Part {
        void addTo(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Part part) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromStream(document, new ByteArrayInputStream(Photos.taken())), 20, 20);
            }
            part.addTo(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static int[] drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return pixels(new PDFRenderer(document).renderImage(0));
        }
    }

    @Test
    void ofAPdfHasNoAuthorAndNoPlaceInItsPictures() throws IOException {
        byte[] written = pdf(document -> {
            document.getDocumentInformation().setAuthor(Photos.ARTIST);
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document,
                            new ByteArrayInputStream(
                                    ("<x>" + Photos.ARTIST + "</x>").getBytes(StandardCharsets.UTF_8))));
        });
        byte[] copy = copy(FileType.PDF, written);
        saysNothing(copy);
        assertThat(drawn(copy)).isEqualTo(drawn(written));
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void ofALockedPdfIsNone() throws IOException {
        for (String toOpen : new String[] {"", "secret"}) {
            byte[] locked = pdf(document ->
                    document.protect(new StandardProtectionPolicy("owner", toOpen, new AccessPermission())));
            refuses(FileType.PDF, locked, EvidenceRule.EVIDENCE_LOCKED);
        }
    }

    @Test
    void ofAPdfWithFilesInItIsNone() throws IOException {
        byte[] full = pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("a.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.txt", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
        refuses(FileType.PDF, full, EvidenceRule.EVIDENCE_WITH_ATTACHMENTS);
    }
}
