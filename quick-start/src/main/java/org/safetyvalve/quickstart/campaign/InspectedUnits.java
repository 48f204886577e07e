package org.safetyvalve.quickstart.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 163 departments and units that the supervision visited: of the city, of the districts, streets and towns, and enterprises. */
final class InspectedUnits {

    /** @param id organisation id, the same that a problem is fed back to */
    record Inspected(String id, String name) {}

    static final int COUNT = 163;

    private static final String[] CITY = {
        "rizhao-emergency-bureau", "日照市应急管理局", "rizhao-safety-committee", "日照市安委办", "rizhao-government", "日照市人民政府",
        "rizhao-public-security", "日照市公安局", "rizhao-fire-rescue", "日照市消防救援支队", "rizhao-housing-construction-bureau",
                "日照市住房和城乡建设局",
        "rizhao-transport-bureau", "日照市交通运输局", "rizhao-industry-bureau", "日照市工业和信息化局", "rizhao-market-regulation",
                "日照市市场监督管理局",
        "rizhao-education-bureau", "日照市教育局", "rizhao-culture-tourism-bureau", "日照市文化和旅游局", "rizhao-health-commission",
                "日照市卫生健康委员会",
        "rizhao-natural-resources-bureau", "日照市自然资源和规划局", "rizhao-ecology-bureau", "日照市生态环境局", "rizhao-water-bureau",
                "日照市水利局",
        "rizhao-agriculture-bureau", "日照市农业农村局", "rizhao-commerce-bureau", "日照市商务局", "rizhao-civil-affairs-bureau",
                "日照市民政局",
        "rizhao-city-management-bureau", "日照市城市管理局", "rizhao-marine-bureau", "日照市海洋发展局", "rizhao-state-assets",
                "日照市国有资产监督管理委员会",
        "rizhao-development-reform", "日照市发展和改革委员会", "rizhao-approval-bureau", "日照市行政审批服务局"
    };
    private static final String[] DISTRICT = {
        "government", "人民政府", "emergency-bureau", "应急管理局", "housing-construction-bureau", "住房和城乡建设局",
                "transport-bureau", "交通运输局",
        "market-regulation", "市场监督管理局", "education-bureau", "教育和体育局", "commerce-bureau", "商务局",
                "culture-tourism-bureau", "文化和旅游局",
        "natural-resources-bureau", "自然资源局", "health-bureau", "卫生健康局", "fire-rescue", "消防救援大队"
    };
    private static final Map<String, String> TOWN_IDS = Map.of("涛雒镇", "donggang-taoluo-town");

    private InspectedUnits() {}

    static List<Inspected> all() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < CITY.length; i += 2) {
            names.put(CITY[i], CITY[i + 1]);
        }
        RegisteredUnits.all().subList(0, 2).forEach(unit -> names.put(unit.id(), unit.name()));
        for (Places place : Places.values()) {
            for (int i = 0; i < DISTRICT.length; i += 2) {
                names.put(place.slug() + "-" + DISTRICT[i], place.chinese() + DISTRICT[i + 1]);
            }
            List<String> towns = place.towns();
            for (int i = 0; i < towns.size(); i++) {
                String id = TOWN_IDS.getOrDefault(towns.get(i), place.slug() + "-town-%02d".formatted(i + 1));
                names.put(id, place.chinese() + towns.get(i));
            }
        }
        for (Unit unit : RegisteredUnits.all()) {
            if (names.size() < COUNT) {
                names.put(unit.id(), unit.name());
            }
        }
        List<Inspected> all = new ArrayList<>();
        names.forEach((id, name) -> all.add(new Inspected(id, name)));
        return List.copyOf(all);
    }
}
