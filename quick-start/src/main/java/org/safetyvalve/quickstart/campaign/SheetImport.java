package org.safetyvalve.quickstart.campaign;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Imports the generated sheet of general hazards, as an importer would: one CSV file. */
final class SheetImport {

    private static final String TITLE = "一般隐患导入 general hazards";
    private static final String HEADER = "序号,隐患名称,隐患描述,责任单位,统一社会信用代码,行业领域,行政区划,地点,发现日期,整改期限,整改完成日期,验收日期\r\n";

    private final ReferenceCampaign campaign;

    SheetImport(ReferenceCampaign campaign) {
        this.campaign = campaign;
    }

    void load() {
        int rows = campaign.generalHazards();
        URI service = campaign.endpoints().hazard();
        campaign.progress().of(TITLE, 0, rows);
        byte[] sheet = csv(GeneralHazards.list(rows, campaign.days())).getBytes(StandardCharsets.UTF_8);
        String id = campaign.rest()
                .upload(
                        "general-hazards-" + UUID.nameUUIDFromBytes(sheet),
                        People.IMPORTER,
                        service.resolve("/imports/hazards?campaign=" + ReferenceCampaign.ID
                                + "&fileName=generated-general-hazards.csv"),
                        "text/csv",
                        sheet)
                .path("id")
                .asString("");
        await(service.resolve("/imports/" + id), rows);
    }

    private void await(URI progress, int rows) {
        while (true) {
            JsonNode now = campaign.rest().read(People.IMPORTER, progress);
            long refused = now.path("refused").asLong(0);
            String state = now.path("state").asString("");
            if (state.equals("FAILED") || refused > 0) {
                throw new CampaignException("the sheet of general hazards was refused: " + now + " "
                        + campaign.rest().read(People.IMPORTER, URI.create(progress + "/errors?limit=3")));
            }
            boolean done = state.equals("DONE");
            campaign.progress()
                    .of(
                            TITLE,
                            done ? rows : Math.min(rows - 1L, now.path("rows").asLong(0)),
                            rows);
            if (done) {
                return;
            }
            Pauses.briefly();
        }
    }

    static String csv(List<GeneralHazard> hazards) {
        StringBuilder csv = new StringBuilder(hazards.size() * 220).append(HEADER);
        for (GeneralHazard hazard : hazards) {
            csv.append(row(
                    String.valueOf(hazard.number()),
                    hazard.title(),
                    hazard.description(),
                    hazard.unit().name(),
                    hazard.unit().id(),
                    hazard.unit().sector(),
                    hazard.unit().district(),
                    hazard.address(),
                    hazard.found().toString(),
                    hazard.deadline().toString(),
                    date(hazard.completed()),
                    date(hazard.verified())));
        }
        return csv.toString();
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(SheetImport::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
