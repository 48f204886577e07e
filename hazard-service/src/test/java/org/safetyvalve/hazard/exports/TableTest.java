package org.safetyvalve.hazard.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String csv(List<Object> row) throws IOException {
        try (Table table = new CsvTable(out)) {
            table.row(List.of("a", "b"));
            table.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesCsvThatSpreadsheetsReadAsItIs() throws IOException {
        assertThat(csv(Arrays.asList("他说\"停\",\n再开", Instant.parse("2026-11-28T16:00:00Z"), null, true, -3)))
                .isEqualTo("\uFEFF\"a\",\"b\"\r\n\"他说\"\"停\"\",\n再开\",\"2026-11-29 00:00:00\",,\"是 yes\",\"-3\"\r\n");
    }

    /** A title is whatever somebody typed; a spreadsheet carries out what looks like a formula to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"
            })
    void writesNoFormulaIntoCsv(String text) throws IOException {
        assertThat(csv(List.of(text, "b"))).contains("\"'" + text + "\",");
    }

    @Test
    void writesTextsAsTextsIntoAWorkbook() throws IOException {
        try (Table table = new XlsxTable(out, "隐患")) {
            table.row(List.of("标题", "数"));
            table.row(Arrays.asList("=1+1", 7, null, "<&>\"'"));
        }
        List<Row> rows = read();
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(0).getFormula()).isNull();
        assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(7));
        assertThat(rows.get(1).getCellText(3)).isEqualTo("<&>\"'");
    }

    /** What a workbook can't hold would make it unreadable as a whole. */
    @Test
    void leavesOutWhatAWorkbookCannotHold() throws IOException {
        try (Table table = new XlsxTable(out, "隐患")) {
            table.row(List.of("a\u0000b\u0008c\uD800d\u000Be", "x".repeat(40_000)));
        }
        assertThat(read().get(0).getCellText(0)).isEqualTo("abcde");
        assertThat(read().get(0).getCellText(1)).hasSize(32_767);
    }

    /** Whoever closes it says that all of it is there: one that broke off must not look whole. */
    @Test
    void isNoWorkbookBeforeItIsClosed() throws IOException {
        Table table = new XlsxTable(out, "隐患");
        for (int number = 0; number < 1_000; number++) {
            table.row(List.of("隐患 " + number));
        }
        assertThatThrownBy(this::read).isInstanceOf(Exception.class);
        table.close();
        assertThat(read()).hasSize(1_000);
    }

    private List<Row> read() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    /** Rows leave as they are written: what a table holds does not grow with it. */
    @Test
    void holdsAFewRowsOnly() throws IOException {
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
        for (Table table : List.of(new CsvTable(counting), new XlsxTable(counting, "隐患"))) {
            written[0] = 0;
            long most = 0;
            try (table) {
                for (int number = 0; number < 20_000; number++) {
                    long before = written[0];
                    table.row(List.of(Integer.toHexString(number * 0x9E3779B1), "隐患 " + number * 0x85EBCA6BL));
                    most = written[0] > before ? 0 : most + 1;
                    assertThat(most).as("rows that nothing was written of").isLessThan(5_000);
                }
            }
        }
    }
}
