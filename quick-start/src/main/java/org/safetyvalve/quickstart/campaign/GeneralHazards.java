package org.safetyvalve.quickstart.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The general hazards of the drive, generated with a fixed seed: about 94 in 100 are completed and verified. */
final class GeneralHazards {

    private static final long SEED = 30_000L;
    private static final double DONE = 0.94;
    private static final double VERIFIED = 0.985;
    private static final int FIRST_DAY = 88;
    private static final int LAST_DAY = 4;
    private static final List<String> PLACES =
            List.of("一层大厅", "二层东侧", "仓库北门", "生产车间", "配电室", "办公楼楼梯间", "食堂", "装卸区", "地下室", "值班室", "宿舍楼", "厂区主干道");

    private GeneralHazards() {}

    static void generate(int count, CampaignDays days, Consumer<GeneralHazard> to) {
        Draw draw = new Draw(SEED);
        List<Unit> units = RegisteredUnits.all();
        for (int number = 1; number <= count; number++) {
            to.accept(one(number, draw, draw.one(units), days));
        }
    }

    private static GeneralHazard one(int number, Draw draw, Unit unit, CampaignDays days) {
        String place = draw.one(PLACES);
        String defect = draw.one(Sector.of(unit.sector()).defects());
        int foundBefore = LAST_DAY + draw.below(FIRST_DAY - LAST_DAY + 1);
        LocalDate found = days.before(foundBefore);
        int allowed = draw.one(List.of(3, 7, 10, 15, 30));
        boolean done = draw.chance(DONE);
        boolean verified = draw.chance(VERIFIED);
        int took = 1 + draw.below(Math.min(allowed, foundBefore - 2));
        int checked = 1 + draw.below(3);
        LocalDate completed = done ? found.plusDays(took) : null;
        LocalDate verifiedOn =
                completed != null && verified ? earlier(completed.plusDays(checked), days.before(1)) : null;
        // What is still open at the end has its deadline ahead, but for a few that are late.
        LocalDate deadline = done || draw.chance(0.1) ? found.plusDays(allowed) : days.after(2 + draw.below(30));
        return new GeneralHazard(
                number,
                place + defect,
                "检查发现" + unit.name() + place + defect + "(演示数据,由程序生成 generated demo data)。",
                unit,
                unit.districtName() + unit.town() + unit.name(),
                found,
                deadline,
                completed,
                verifiedOn);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static List<GeneralHazard> list(int count, CampaignDays days) {
        List<GeneralHazard> all = new ArrayList<>(count);
        generate(count, days, all::add);
        return all;
    }
}
