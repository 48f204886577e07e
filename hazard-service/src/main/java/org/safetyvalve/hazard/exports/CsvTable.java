package org.safetyvalve.hazard.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it from the local encoding. A text that
 * a spreadsheet would take for a formula is preceded by an apostrophe (OWASP, CSV Injection).
 */
public final class CsvTable implements Table {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final CsvWriter csv;

    public CsvTable(OutputStream stream) throws IOException {
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        String text = Table.text(value);
        boolean isText = value instanceof CharSequence;
        return isText && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
