package org.safetyvalve.quickstart.campaign;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Imports the generated sheet of general hazards, as an importer would: one CSV file. */
final class SheetImport {

    private static final String HEADER = "序号,隐患名称,隐患描述,责任单位,统一社会信用代码,行业领域,行政区划,地点,发现日期,整改期限,整改完成日期,验收日期\r\n";

    private final ReferenceCampaign campaign;

    SheetImport(ReferenceCampaign campaign) {
        this.campaign = campaign;
    }

    void load() {
        int rows = campaign.generalHazards();
        campaign.progress().of("一般隐患导入 general hazards", 0, rows);
        byte[] sheet = csv(GeneralHazards.list(rows, campaign.days())).getBytes(StandardCharsets.UTF_8);
        JsonNode answer = campaign.rest()
                .upload(
                        "import-general-hazards-" + rows,
                        People.IMPORTER,
                        campaign.endpoints().hazard().resolve("/imports/hazards?campaign=" + ReferenceCampaign.ID),
                        "text/csv; charset=utf-8",
                        sheet);
        campaign.progress().of("一般隐患导入 general hazards", answer.path("accepted").asLong(rows), rows);
    }

    static String csv(List<GeneralHazard> hazards) {
        StringBuilder csv = new StringBuilder(hazards.size() * 220).append(HEADER);
        for (GeneralHazard hazard : hazards) {
            csv.append(hazard.number()).append(',');
            csv.append(hazard.title()).append(',');
            csv.append(hazard.description()).append(',');
            csv.append(hazard.unit().name()).append(',');
            csv.append(hazard.unit().id()).append(',');
            csv.append(hazard.unit().sector()).append(',');
            csv.append(hazard.unit().district()).append(',');
            csv.append(hazard.address()).append(',');
            csv.append(hazard.found()).append(',');
            csv.append(hazard.deadline()).append(',');
            csv.append(date(hazard.completed())).append(',');
            csv.append(date(hazard.verified())).append("\r\n");
        }
        return csv.toString();
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
