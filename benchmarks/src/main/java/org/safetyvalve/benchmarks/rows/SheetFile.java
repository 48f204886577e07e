package org.safetyvalve.benchmarks.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of hazards as the reference campaign's are: of 100 rows 94 are completed, nearly all of those verified and closed,
 * so that most rows tell a history of seven events.
 */
final class SheetFile {
    /** How a sheet is written. */
    enum Format {
        CSV("text/csv", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        final String mediaType;
        final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 100_000;
    private static final double DONE = 0.94;
    private static final double VERIFIED = 0.985;
    private static final List<String> HEADER =
            List.of("序号", "隐患名称", "隐患描述", "责任单位", "统一社会信用代码", "行业领域", "行政区划", "地点", "发现日期", "整改期限", "整改完成日期", "验收日期");
    private static final List<String> PLACES = List.of("一层大厅", "二层东侧", "仓库北门", "生产车间", "配电室", "装卸区", "地下室", "厂区主干道");
    private static final List<String> DEFECTS =
            List.of("疏散通道堆放货物", "应急照明损坏", "灭火器过期", "配电箱未接地", "防护栏缺失", "危险化学品混存", "特种设备超期未检", "安全警示标志缺失");

    private SheetFile() {}

    /**
     * Writes one.
     *
     * @param first the number of its first row, so that no two sheets hold the same hazard
     */
    static Path write(Path directory, Format format, int first, int rows) throws IOException {
        Path file = directory.resolve("sheet-" + first + '.' + format.ending);
        if (format == Format.CSV) {
            csv(file, first, rows);
        } else {
            xlsx(file, first, rows);
        }
        return file;
    }

    private static void csv(Path file, int first, int rows) throws IOException {
        Random draw = new Random(SEED + first);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEADER) + "\r\n");
            for (int row = 0; row < rows; row++) {
                out.write(String.join(",", cells(first + row, draw)) + "\r\n");
            }
        }
    }

    private static void xlsx(Path file, int first, int rows) throws IOException {
        Random draw = new Random(SEED + first);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "benchmarks", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("隐患");
            write(sheet, 0, HEADER);
            for (int row = 0; row < rows; row++) {
                write(sheet, row + 1, cells(first + row, draw));
                if (row % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                // Texts of their own rather than shared ones: they are nearly all different.
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }

    private static List<String> cells(int number, Random draw) {
        String place = PLACES.get(draw.nextInt(PLACES.size()));
        String defect = DEFECTS.get(draw.nextInt(DEFECTS.size()));
        int unit = draw.nextInt(2_000);
        String name = "日照市第" + unit + "机械制造有限公司";
        LocalDate found = LocalDate.now(ZONE).minusDays(20 + draw.nextInt(60));
        boolean done = draw.nextDouble() < DONE;
        boolean verified = done && draw.nextDouble() < VERIFIED;
        LocalDate completed = found.plusDays(1 + draw.nextInt(8));
        return List.of(
                String.valueOf(number),
                place + defect,
                "检查发现" + name + place + defect + "，现场负责人不能说明原因，要求立即整改（程序生成）。",
                name,
                String.format(Locale.ROOT, "91371102MA%06dBX", unit),
                "industry-trade",
                "371102",
                "日照市东港区奎山街道工业园" + unit + "号",
                found.toString(),
                (done ? found.plusDays(10) : LocalDate.now(ZONE).plusDays(15)).toString(),
                done ? completed.toString() : "",
                verified ? completed.plusDays(1 + draw.nextInt(3)).toString() : "");
    }
}
