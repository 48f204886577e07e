package org.safetyvalve.quickstart.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.safetyvalve.quickstart.campaign.InspectedUnits.Inspected;

/** The visits of the 32 groups: one to each of the 163, with 391 interviews and 1,114 documents read in all. */
final class Visits {

    static final int GROUPS = 32;
    static final int INTERVIEWS = 391;
    static final int DOCUMENTS = 1_114;

    private static final long SEED = 32_163L;
    private static final int FIRST_DAY = 82;
    private static final int DAYS = 72;
    private static final List<String> ROLES =
            List.of("department-leader", "department-staff", "town-leader", "unit-manager", "safety-officer");

    /**
     * @param group number of the group, from 1
     * @param day days before the campaign's last
     * @param announced whether an open check, otherwise day-to-day; none is covert, whose units nobody publishes
     * @param interviews in which roles people were heard
     * @param documents indexes of {@link #documentTitles()}
     */
    record Visit(
            Inspected unit, int group, int day, boolean announced, List<String> interviews, List<Integer> documents) {}

    private record Document(String title, String kind) {}

    private static final List<Document> TITLES = List.of(
            new Document("安全生产责任清单", "duty-list"),
            new Document("党委会议记录", "meeting-minutes"),
            new Document("安委会会议纪要", "meeting-minutes"),
            new Document("隐患排查整改台账", "rectification-ledger"),
            new Document("执法检查记录", "inspection-record"),
            new Document("年度监督检查计划", "inspection-plan"),
            new Document("安全教育培训档案", "training-record"),
            new Document("应急预案与演练记录", "emergency-plan"),
            new Document("安全投入资金台账", "funds-ledger"),
            new Document("行政处罚案卷", "penalty-file"),
            new Document("信访举报办理单", "petition-file"),
            new Document("第三方检查报告", "third-party-report"));

    private Visits() {}

    static List<Visit> all() {
        List<Inspected> units = InspectedUnits.all();
        int[] interviews = spread(INTERVIEWS, units.size(), SEED);
        int[] documents = spread(DOCUMENTS, units.size(), SEED + 1);
        Draw draw = new Draw(SEED + 2);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            visits.add(new Visit(
                    units.get(i),
                    i % GROUPS + 1,
                    FIRST_DAY - i * DAYS / units.size(),
                    draw.chance(0.15),
                    roles(draw, interviews[i]),
                    documents(draw, documents[i])));
        }
        return List.copyOf(visits);
    }

    static String documentTitle(int index) {
        return TITLES.get(index).title();
    }

    static String documentKind(int index) {
        return TITLES.get(index).kind();
    }

    /** A total as that many parts of at least one, unequal but summing up exactly. */
    private static int[] spread(int total, int parts, long seed) {
        int[] share = new int[parts];
        for (int i = 0; i < total; i++) {
            share[i % parts]++;
        }
        Random random = new Random(seed);
        for (int move = 0; move < total; move++) {
            int from = random.nextInt(parts);
            if (share[from] > 1) {
                share[from]--;
                share[random.nextInt(parts)]++;
            }
        }
        return share;
    }

    private static List<String> roles(Draw draw, int count) {
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(draw.one(ROLES));
        }
        return roles;
    }

    private static List<Integer> documents(Draw draw, int count) {
        List<Integer> shuffled = new ArrayList<>();
        while (shuffled.size() < count) {
            List<Integer> titles = new ArrayList<>();
            for (int i = 0; i < TITLES.size(); i++) {
                titles.add(i);
            }
            Collections.shuffle(titles, new Random(draw.below(Integer.MAX_VALUE)));
            shuffled.addAll(titles);
        }
        return List.copyOf(shuffled.subList(0, count));
    }
}
