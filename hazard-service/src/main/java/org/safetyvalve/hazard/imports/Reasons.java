package org.safetyvalve.hazard.imports;

/** Why rows and sheets are refused, and what to do. */
public final class Reasons {

    public static final Reason MISSING = new Reason("missing", "此项必填", "this is required");
    public static final Reason NO_DISTRICT = new Reason("district", "区划代码须为六位数字", "a division code has six digits");
    public static final Reason NO_SECTOR = new Reason("sector", "不认识的行业：{0}", "{0} is no sector that we know");
    public static final Reason NO_LEVEL =
            new Reason("level", "级别须为“一般”或“重大”：{0}", "a level is general or major, not {0}");
    public static final Reason NO_UNIT =
            new Reason("unit", "责任单位代码只能含字母、数字、点、横线：{0}", "{0} is no unit''s code: letters, digits, dots, dashes");
    public static final Reason NO_DATE = new Reason(
            "date",
            "不认识的日期：{0}(请写作 2021-03-05 或 2021-03-05 14:30)",
            "{0} is no date (write 2021-03-05 or 2021-03-05 14:30)");
    public static final Reason TOO_LONG = new Reason("too-long", "不能超过 {0} 个字", "no more than {0} characters");
    public static final Reason UNIT_NEEDED =
            new Reason("unit-needed", "填写了整改情况，须写明责任单位", "a rectification needs a responsible unit");
    public static final Reason STEP_NEEDED = new Reason("step-needed", "缺少前一步：{0}", "the step before is missing: {0}");
    public static final Reason MAJOR_BY_HAND = new Reason(
            "major-by-hand",
            "重大隐患的整改须挂牌督办、报送方案，请逐条办理",
            "a major hazard is listed and planned: enter its rectification step by step");
    public static final Reason NOT_YOUR_VERIFICATION = new Reason(
            "not-your-verification",
            "验收情况由主管部门或数据导入人员填报",
            "the competent department or an importer states verifications");
    public static final Reason PAST_NEEDS_SCOPE = new Reason(
            "past-needs-historical-import",
            "补录过去的时间需要历史导入权限(historical-import)",
            "stating the past needs the scope historical-import");
    public static final Reason IN_THE_FUTURE = new Reason("future", "时间不能晚于现在", "this has not happened yet");
    public static final Reason TWICE =
            new Reason("twice", "编号在本表第 {0} 行已出现", "this number is in row {0} of the sheet already");
    public static final Reason FORMULA_WITHOUT_VALUE = new Reason(
            "formula",
            "公式没有计算结果，请在表格软件中重新保存或改为数值",
            "a formula without a value: save the sheet again or write the value");
    public static final Reason CELL_ERROR = new Reason("cell-error", "单元格出错：{0}", "the cell holds an error: {0}");

    public static final Reason EMPTY_SHEET = new Reason("empty-sheet", "文件没有内容", "the file is empty");
    public static final Reason ENCRYPTED = new Reason(
            "encrypted",
            "工作簿已加密，或是旧版 .xls 格式：请去除密码，另存为 .xlsx",
            "the workbook is encrypted or an old .xls: save it as .xlsx without a password");
    public static final Reason TRUNCATED =
            new Reason("truncated", "工作簿不完整或已损坏：请重新上传", "the workbook is incomplete or damaged: upload it again");
    public static final Reason ZIP_BOMB =
            new Reason("zip-bomb", "工作簿解压后超过上限，不予处理", "the workbook unpacks to more than is allowed");
    public static final Reason NO_HEADER = new Reason("no-header", "缺少列：{0}", "columns are missing: {0}");
    public static final Reason ENCODING =
            new Reason("encoding", "文字编码不能识别：请保存为 UTF-8 或 GB18030", "the text is neither UTF-8 nor GB18030");
    public static final Reason MALFORMED = new Reason("malformed", "文件格式有误：{0}", "the file is malformed: {0}");
    public static final Reason TOO_MANY_ROWS =
            new Reason("too-many-rows", "超过 {0} 行：请分次导入", "more than {0} rows: import them in parts");
    public static final Reason INTERRUPTED =
            new Reason("internal", "处理中断：请重新导入", "processing broke off: import it again");

    private Reasons() {}
}
