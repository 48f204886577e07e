package org.safetyvalve.hazard.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a sheet may have, each under its Chinese or English name; others are told and left out. */
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
    INSPECTOR("检查人", "inspector"),
    /**
     * How far its rectification is, in the source's own word, which the row's dates must bear out. Read only where a mapping
     * says so: a row without a number is known by all that its other columns say, and must stay the same row.
     */
    STATE("状态");

    /** Without these a sheet says nothing. */
    public static final Set<Column> REQUIRED = Set.of(TITLE, DISTRICT, SECTOR);

    /** What these say is a code, or a word that stands for one. */
    public static final Set<Column> CODED = Set.of(DISTRICT, SECTOR, UNIT, LEVEL, STATE);

    private final String zh;
    private final List<String> names;
    private final Set<String> plain;

    Column(String zh, String... others) {
        this.zh = zh;
        this.names = Stream.concat(Stream.of(zh), Arrays.stream(others)).toList();
        this.plain = names.stream().map(Column::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Its Chinese name, as errors say it. */
    public String zh() {
        return zh;
    }

    /** As requests spell it: {@code found-at}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a header may say for it without a mapping. */
    List<String> names() {
        return this == STATE ? List.of() : names;
    }

    /** The column that this header names by itself. */
    public static Optional<Column> named(String header) {
        String name = plain(header);
        return Arrays.stream(values())
                .filter(column -> column != STATE && column.plain.contains(name))
                .findFirst();
    }

    /** The column with this code, if there is one. */
    public static Optional<Column> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }

    /** A header without what people write differently: case, spaces, dashes, what stands in brackets. */
    static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[ _\\-\\u3000]|[(\\uFF08].*[)\\uFF09]", "");
    }
}
