package org.safetyvalve.hazard.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a sheet may have, each under its Chinese or English name; others are ignored. */
public enum Column {
    NUMBER("编号", "序号", "隐患编号", "number", "no"),
    TITLE("标题", "隐患名称", "title"),
    DESCRIPTION("描述", "隐患描述", "description"),
    DISTRICT("区划代码", "行政区划", "行政区划代码", "district"),
    ADDRESS("地址", "地点", "address"),
    SECTOR("行业", "行业领域", "sector"),
    UNIT("责任单位代码", "统一社会信用代码", "责任单位编号", "unit"),
    LEVEL("级别", "隐患级别", "隐患等级", "level"),
    FOUND_AT("发现时间", "发现日期", "found at"),
    DEADLINE("整改期限", "deadline"),
    COMPLETED_AT("整改完成时间", "整改完成日期", "completed at"),
    VERIFIED_AT("验收时间", "验收日期", "verified at"),
    INSPECTOR("检查人", "inspector");

    /** Without these a sheet says nothing. */
    public static final Set<Column> REQUIRED = Set.of(TITLE, DISTRICT, SECTOR);

    private final String zh;
    private final Set<String> names;

    Column(String zh, String... others) {
        this.zh = zh;
        this.names = Stream.concat(Stream.of(zh), Arrays.stream(others))
                .map(Column::normalized)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its Chinese name, as errors say it. */
    public String zh() {
        return zh;
    }

    public static Optional<Column> named(String header) {
        String name = normalized(header);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    private static String normalized(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[ _\\-\\u3000]|[(\\uFF08].*[)\\uFF09]", "");
    }
}
