package org.safetyvalve.hazard.imports.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.safetyvalve.hazard.exports.Table;
import org.safetyvalve.hazard.imports.ImportProgress;
import org.safetyvalve.hazard.imports.Reason;
import org.safetyvalve.hazard.imports.SheetImport;
import org.safetyvalve.hazard.imports.store.ImportStore;

/** All that is wrong with a sheet, as a table that is read from the store while it is written. */
final class ErrorReport {
    private static final int PART = 500;
    private static final List<String> HEADER =
            List.of("行 row", "列 column", "值 value", "问题", "怎么办", "what is wrong", "what to do");

    private final ImportStore store;

    ErrorReport(ImportStore store) {
        this.store = store;
    }

    /** Ends the table when all of it is written, and only then: one that broke off must not look whole. */
    void write(SheetImport sheet, Table table) throws IOException {
        table.row(HEADER);
        String after = null;
        for (List<ImportStore.StoredError> some = store.errors(sheet.id(), null, PART);
                !some.isEmpty();
                some = store.errors(sheet.id(), after, PART)) {
            for (ImportStore.StoredError error : some) {
                Reason reason = error.reason();
                table.row(Arrays.asList(
                        error.row(),
                        error.header() == null ? error.column() : error.header(),
                        error.value(),
                        reason.zh(),
                        reason.adviceZh(),
                        reason.en(),
                        reason.adviceEn()));
                after = error.key();
            }
        }
        sayWhatIsNotHere(sheet.progress(), table);
        table.close();
    }

    private static void sayWhatIsNotHere(ImportProgress progress, Table table) throws IOException {
        Reason reason = progress.reason();
        if (reason != null) {
            table.row(Arrays.asList(null, null, null, reason.zh(), reason.adviceZh(), reason.en(), reason.adviceEn()));
        }
        if (!progress.state().isEnd()) {
            table.row(Arrays.asList(
                    null,
                    null,
                    null,
                    "导入尚未结束，只列出前 " + progress.rows() + " 行的问题",
                    "请在结束后再次下载",
                    "the import goes on: these are the errors of its first " + progress.rows() + " rows",
                    "Download it again when it has ended"));
        }
        if (progress.unreported() > 0) {
            table.row(Arrays.asList(
                    null,
                    null,
                    null,
                    "另有 " + progress.unreported() + " 个问题没有列出",
                    "请先更正以上问题，再次试导入",
                    progress.unreported() + " further errors are not listed",
                    "Correct these first, then try the import again"));
        }
    }
}
