package org.safetyvalve.hazard.imports.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.safetyvalve.hazard.imports.Column;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.Reasons;
import org.safetyvalve.hazard.imports.SheetHeader;
import org.safetyvalve.hazard.imports.SheetRow;
import org.safetyvalve.hazard.imports.UnreadableSheet;

/** XLSX, its first sheet, streamed. What it unpacks to is measured by unpacking it, before anything reads it. */
final class Workbooks {
    /** Below this a part may unpack to however many times its size. */
    private static final long SMALL = 4L << 20;

    /** Texts that cells share are held in memory. */
    private static final long SHARED_TEXTS = 96L << 20;

    private Workbooks() {}

    static void read(Path file, SheetLimits limits, SheetTaker taker) throws IOException, InterruptedException {
        requireSane(file, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            SheetHeader header = null;
            for (Iterator<Row> each = lines.iterator(); each.hasNext(); ) {
                Row line = each.next();
                if (header != null) {
                    SheetRow row = row(header, line);
                    if (!row.cells().isEmpty() || !row.unreadable().isEmpty()) {
                        taker.row(row);
                    }
                } else if (line.getFirstNonEmptyCell().isPresent()) {
                    header = taker.header(line.getRowNum(), texts(line));
                }
            }
            if (header == null) {
                throw new UnreadableSheet(Reasons.EMPTY_SHEET);
            }
        } catch (ExcelReaderException | UncheckedIOException | IOException damaged) {
            throw new UnreadableSheet(Reasons.TRUNCATED, damaged);
        }
    }

    /** Unpacks everything once and counts: what a header says of sizes can lie. */
    private static void requireSane(Path file, SheetLimits limits) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
                ZipEntry part = each.next();
                long most = Math.min(
                        limits.maxInflated() - inflated, Math.max(SMALL, part.getCompressedSize() * limits.maxRatio()));
                if (part.getName().endsWith("sharedStrings.xml")) {
                    most = Math.min(most, SHARED_TEXTS);
                }
                inflated += measure(zip, part, most, buffer);
            }
        } catch (ZipException damaged) {
            throw new UnreadableSheet(Reasons.TRUNCATED, damaged);
        } catch (EOFException damaged) {
            throw new UnreadableSheet(Reasons.TRUNCATED, damaged);
        }
    }

    private static long measure(ZipFile zip, ZipEntry part, long most, byte[] buffer) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new UnreadableSheet(Reasons.ZIP_BOMB);
                }
            }
        }
        return size;
    }

    private static List<String> texts(Row line) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < line.getCellCount(); i++) {
            texts.add(line.getCellText(i));
        }
        return texts;
    }

    private static SheetRow row(SheetHeader header, Row line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Map<Column, Reason> unreadable = new EnumMap<>(Column.class);
        for (SheetHeader.Place place : header.places()) {
            line.getOptionalCell(place.position()).ifPresent(cell -> read(cell, place.column(), cells, unreadable));
        }
        return new SheetRow(line.getRowNum(), cells, unreadable);
    }

    private static void read(Cell cell, Column column, Map<Column, String> cells, Map<Column, Reason> unreadable) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR) {
            unreadable.put(column, Reasons.CELL_ERROR.with(String.valueOf(raw)));
        } else if (cell.getType() == CellType.FORMULA && (raw == null || raw.isBlank())) {
            unreadable.put(column, Reasons.FORMULA_WITHOUT_VALUE);
        } else if (cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#")) {
            unreadable.put(column, Reasons.CELL_ERROR.with(raw));
        } else {
            String text = cell.getType() == CellType.NUMBER
                    ? plain(cell)
                    : cell.getType() == CellType.FORMULA ? raw : cell.getText();
            if (text != null && !text.isBlank()) {
                cells.put(column, text);
            }
        }
    }

    /** 371102, not 371102.0 or 3.71102E5. */
    private static String plain(Cell number) {
        return number.asNumber().stripTrailingZeros().toPlainString();
    }
}
