package org.safetyvalve.benchmarks.rows;

import java.util.List;
import java.util.Locale;
import org.safetyvalve.benchmarks.stage.Issuer;
import org.safetyvalve.benchmarks.stage.People;

/**
 * The commands of a general hazard's life, from finding to closing, as those who give them do: seven commands, each of one
 * event but where a rule makes two of it.
 */
final class Lifecycle {

    /** A command of a life. {@code path} is empty for the one that finds the hazard. */
    record Step(String path, String token, String body) {}

    static final int LENGTH = 7;

    private final List<Step> steps;

    /** @param number of the people who give them: each caller has accounts of its own */
    Lifecycle(Issuer issuer, int number) {
        String inspector = issuer.token(People.colleague(People.INSPECTOR, number));
        String department = issuer.token(People.colleague(People.DEPARTMENT, number));
        String unit = issuer.token(People.colleague(People.RESPONSIBLE_UNIT, number));
        steps = List.of(
                new Step("", inspector, "%s"),
                new Step("classify", department, "{\"level\":\"general\",\"basis\":\"依据《安全生产法》和本市隐患分级标准,现场核实为一般隐患\"}"),
                new Step(
                        "assign",
                        department,
                        "{\"unit\":\"" + People.UNIT + "\",\"basis\":\"产权单位和经营管理单位,按属地和行业职责负责整改\"}"),
                new Step(
                        "order-rectification",
                        department,
                        "{\"requirements\":\"清除疏散通道内全部堆放物,恢复应急照明和疏散指示标志,明确专人每日检查\",\"workingDays\":10}"),
                new Step("complete", unit, "{\"summary\":\"堆放物已全部清除,应急照明和疏散指示标志已恢复,已安排专人每日检查并登记\"}"),
                new Step("verify", department, "{\"onSite\":true,\"opinion\":\"现场复查,整改到位,同意通过验收\"}"),
                new Step("close", department, "{\"reason\":\"验收合格\"}"));
    }

    Step step(int index) {
        return steps.get(index);
    }

    /** What is found: told at such length as inspectors do. */
    static String found(long number) {
        return String.format(
                Locale.ROOT,
                "{\"campaign\":\"%s\",\"title\":\"疏散通道堆放货物 %d\",\"description\":\"检查发现二层东侧疏散通道被货架和包装箱占用,净宽不足一米,"
                        + "应急照明两处不亮,现场未见专人管理(第 %d 条)。\",\"district\":\"371102\",\"address\":\"日照市东港区北京路街道汽车城\","
                        + "\"sector\":\"fire-safety\",\"unit\":\"%s\"}",
                Campaign.ID,
                number,
                number,
                People.UNIT);
    }

    /** Found and completed in one entry, so that it counts as a general hazard at once. */
    static String completedOnTheSpot(long number) {
        String found = found(number);
        return found.substring(0, found.length() - 1) + ",\"onTheSpot\":true,\"completion\":\"货架和包装箱当场清除,应急照明当场更换\"}";
    }
}
