package org.safetyvalve.hazard.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one worksheet (ISO/IEC 29500). Texts are written as texts, in their cells rather than in a table of strings
 * that would have to be held until the end: none is taken for a formula.
 */
public final class XlsxTable implements Table {
    /** What a worksheet holds, the header not counted. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH_EVERY = 200;
    private static final int MOST_CHARACTERS = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public XlsxTable(OutputStream stream, String name) {
        this.workbook = new Workbook(stream, "Safety Valve", "1.0");
        this.sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (value != null) {
                sheet.inlineString(rows, column, fitting(Table.text(value)));
            }
        }
        rows++;
        if (rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** A text without what XML has no characters for, and no longer than a cell. */
    private static String fitting(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
        text.codePoints()
                .filter(XlsxTable::isCharacterOfXml)
                .takeWhile(point -> kept.length() + Character.charCount(point) <= MOST_CHARACTERS)
                .forEachOrdered(kept::appendCodePoint);
        return kept.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isCharacterOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
