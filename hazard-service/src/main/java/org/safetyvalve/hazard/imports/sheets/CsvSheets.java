package org.safetyvalve.hazard.imports.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.Reasons;
import org.safetyvalve.hazard.imports.SheetHeader;
import org.safetyvalve.hazard.imports.SheetRow;
import org.safetyvalve.hazard.imports.UnreadableSheet;

/** CSV: UTF-8 with or without a byte order mark, or GB18030, told apart by reading it. */
final class CsvSheets {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvSheets() {}

    static void read(Path file, SheetTaker taker) throws IOException, InterruptedException {
        Charset charset = charset(file);
        try (Reader text = reader(file, charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .detectBomHeader(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            SheetHeader header = null;
            for (CsvRecord line : records) {
                if (header == null) {
                    header = taker.header(number(line), line.getFields());
                } else {
                    SheetRow row = row(header, line);
                    if (!row.cells().isEmpty()) {
                        taker.row(row);
                    }
                }
            }
            if (header == null) {
                throw new UnreadableSheet(Reasons.EMPTY_SHEET);
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableSheet(Reasons.MALFORMED.with(String.valueOf(malformed.getMessage())), malformed);
        }
    }

    private static SheetRow row(SheetHeader header, CsvRecord line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (SheetHeader.Place place : header.places()) {
            if (place.position() < line.getFieldCount()) {
                String text = line.getField(place.position());
                if (!text.isBlank()) {
                    cells.put(place.column(), text);
                }
            }
        }
        return new SheetRow(number(line), cells, Map.of());
    }

    private static int number(CsvRecord line) {
        return Math.toIntExact(line.getStartingLineNumber());
    }

    /** The first encoding that reads the whole file without an error. */
    private static Charset charset(Path file) throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            if (decodes(file, charset)) {
                return charset;
            }
        }
        throw new UnreadableSheet(Reasons.ENCODING);
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader text = reader(file, charset)) {
            int read = text.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
                read = text.read(buffer);
            }
            return true;
        } catch (CharacterCodingException | UncheckedIOException other) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (charset.equals(StandardCharsets.UTF_8)) {
            in = withoutByteOrderMark(in);
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        PushbackInputStream marked = new PushbackInputStream(new BufferedInputStream(in), 3);
        byte[] head = marked.readNBytes(3);
        boolean bom = head.length == 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
        if (!bom) {
            marked.unread(head);
        }
        return marked;
    }
}
