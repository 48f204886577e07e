package org.safetyvalve.quickstart.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The 400 units of the register: the two that have demo accounts, and 398 generated ones. */
final class RegisteredUnits {

    private static final int COUNT = 400;
    private static final long SEED = 20210301L;
    private static final List<String> NAMES = List.of(
            "海曲", "东夷", "日出", "蓝湾", "金沙", "阳光", "浮来", "莒国", "奎山", "万宝", "安泰", "宏远", "鲁东", "瑞丰", "恒信", "凌云", "新港", "天成",
            "富海", "银河", "昌盛", "巨峰", "龙山", "绿洲", "鑫源", "顺通", "永安", "华岳", "东明", "祥和");

    private RegisteredUnits() {}

    static List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("91371102MA3GJHZ01X", "郭家湖子汽车城管理有限公司", "371102", "东港区", "北京路街道", "fire-safety"));
        units.add(new Unit("91371103MA3LSHG02Y", "岚山港储运有限公司", "371103", "岚山区", "岚山头街道", "hazardous-chemicals"));
        Draw draw = new Draw(SEED);
        Set<String> taken = new HashSet<>();
        while (units.size() < COUNT) {
            Unit unit = generated(draw, units.size());
            if (taken.add(unit.name())) {
                units.add(unit);
            }
        }
        return List.copyOf(units);
    }

    private static Unit generated(Draw draw, int serial) {
        Places place = draw.weighted(Places.values(), Places::weight);
        Sector sector = draw.weighted(Sector.values(), Sector::weight);
        String name = "日照" + draw.one(NAMES) + draw.one(NAMES).charAt(0) + draw.one(sector.businesses()) + "有限公司";
        return new Unit(
                CreditCode.of(place.code(), serial),
                name,
                place.code(),
                place.chinese(),
                draw.one(place.towns()),
                sector.code());
    }

    /** The first registered unit of a district and sector. */
    static Unit first(String district, String sector) {
        return all().stream()
                .filter(unit ->
                        unit.district().equals(district) && unit.sector().equals(sector))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit of " + sector + " in " + district));
    }
}
