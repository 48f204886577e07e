package org.safetyvalve.hazard.imports;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a source's mapping is not saved, or not used. */
public enum MappingRule implements StatedRule {
    NO_SUCH_MAPPING(
            RuleKind.INVALID,
            "本单位没有这个映射或这个版本：{0}。请先保存映射，再引用其编号和版本。",
            "Your organisation has no such mapping or version: {0}. Save it first, then name its id and version."),
    NO_SUCH_COLUMN(
            RuleKind.INVALID,
            "没有“{0}”这一列。可用的列：{1}。最接近的是“{2}”。",
            "There is no column {0}. There are: {1}. The nearest is {2}."),
    NO_CODE_TABLE(
            RuleKind.INVALID,
            "“{0}”不是代码列，按原文读取。可以对照代码的列：{1}。",
            "{0} is read as it is written: it has no codes. Codes have: {1}."),
    NO_SUCH_CODE(
            RuleKind.INVALID,
            "“{0}”没有代码“{1}”。应为：{2}。最接近的是“{3}”。",
            "{0} has no code {1}. It must be: {2}. The nearest is {3}."),
    NO_SUCH_UNIT(
            RuleKind.INVALID,
            "这些单位没有登记：{0}。请核对编号，或先登记。",
            "Not on the register: {0}. Check the ids, or register the units first."),
    AMBIGUOUS(
            RuleKind.INVALID, "同一个列名或词语有两种含义：{0}。请只保留一种。", "The same header or word means two things: {0}. Keep one.");

    private final Statement statement;

    MappingRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of("mapping-" + name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
