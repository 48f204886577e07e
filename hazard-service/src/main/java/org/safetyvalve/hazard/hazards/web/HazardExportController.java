package org.safetyvalve.hazard.hazards.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.exports.CsvTable;
import org.safetyvalve.hazard.exports.ExportRule;
import org.safetyvalve.hazard.exports.Table;
import org.safetyvalve.hazard.exports.XlsxTable;
import org.safetyvalve.hazard.hazards.HazardLevel;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.hazards.store.HazardList;
import org.safetyvalve.starter.domain.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of hazards as a file: what the reader may see of what is asked for, in the list's order, with everybody's own filters. */
@RestController
class HazardExportController {
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADER = List.of(
            "编号 id",
            "隐患 title",
            "状态 state",
            "级别 level",
            "专项行动 campaign",
            "行政区划 district",
            "地点 address",
            "行业领域 sector",
            "场所 site",
            "责任单位 unit",
            "当前持有 holder",
            "发现时间 found",
            "最近变化 changed",
            "整改期限 rectify by",
            "逾期 overdue");

    private final HazardList list;
    private final Clock clock;

    HazardExportController(HazardList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping(path = "/hazards.csv", produces = CSV)
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject HazardList.Query query, Actor reader) {
        return file("hazards.csv", out -> {
            write(list.all(query, reader), new CsvTable(out));
        });
    }

    @GetMapping(path = "/hazards.xlsx", produces = XLSX)
    ResponseEntity<StreamingResponseBody> xlsx(@ParameterObject HazardList.Query query, Actor reader) {
        if (list.hasMoreThan(XlsxTable.MOST_ROWS, query, reader)) {
            throw ExportRule.TOO_MANY_FOR_A_WORKSHEET.refuse(XlsxTable.MOST_ROWS);
        }
        return file("hazards.xlsx", out -> {
            write(list.all(query, reader), new XlsxTable(out, "隐患 hazards"));
        });
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, StreamingResponseBody content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** Ends the table when all of it is written, and only then: one that broke off must not look whole. */
    private void write(Iterable<Document> views, Table table) throws IOException {
        Instant now = clock.instant();
        table.row(HEADER);
        for (Document view : views) {
            table.row(cells(HazardItem.of(view, now)));
        }
        table.close();
    }

    private static List<@Nullable Object> cells(HazardItem hazard) {
        return Arrays.asList(
                hazard.id(),
                hazard.title(),
                Stage.valueOf(hazard.state()).zh(),
                hazard.level() == null
                        ? null
                        : HazardLevel.valueOf(hazard.level().toUpperCase(Locale.ROOT))
                                .zh(),
                hazard.campaign(),
                hazard.district(),
                hazard.address(),
                hazard.sector(),
                hazard.site(),
                hazard.unit(),
                hazard.holder(),
                hazard.foundAt(),
                hazard.changedAt(),
                hazard.rectifyBy(),
                hazard.overdue());
    }
}
