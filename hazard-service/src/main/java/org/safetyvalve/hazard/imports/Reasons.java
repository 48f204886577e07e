package org.safetyvalve.hazard.imports;

/** What can be wrong with rows and sheets, and what to do. */
public final class Reasons {

    public static final Reason MISSING = new Reason("missing", "此项必填", "this is required", "请填写此项", "Fill it in");
    public static final Reason NO_DISTRICT = new Reason(
            "district",
            "不认识的区划：{0}",
            "{0} is no division that we know",
            "请填写六位区划代码(GB/T 2260)，或在映射中写明它是哪个区划",
            "Write a division code of six digits (GB/T 2260), or say in the mapping which one it is");
    public static final Reason NO_SECTOR = new Reason(
            "sector",
            "不认识的行业：{0}",
            "{0} is no sector that we know",
            "请填写已有的行业，或在映射中写明它是哪个行业",
            "Write a sector that there is, or say in the mapping which one it is");
    public static final Reason NO_LEVEL = new Reason(
            "level",
            "不认识的级别：{0}",
            "{0} is no level that we know",
            "请填写“一般”或“重大”，或在映射中写明它是哪个级别",
            "Write general or major, or say in the mapping which one it is");
    public static final Reason NO_STATE = new Reason(
            "state",
            "不认识的状态：{0}",
            "{0} is no state that we know",
            "请填写“未整改”“整改中”“已整改”或“已闭环”，或在映射中写明它是哪个状态",
            "Write open, rectifying, completed or closed, or say in the mapping which one it is");
    public static final Reason NO_UNIT = new Reason(
            "unit",
            "不认识的责任单位：{0}",
            "{0} is no unit that we know",
            "请填写单位编号或统一社会信用代码，或在映射中写明它是哪个单位",
            "Write the unit''s id or credit code, or say in the mapping which unit it is");
    public static final Reason NOT_REGISTERED = new Reason(
            "unit-not-registered",
            "责任单位 {0} 没有登记",
            "the unit {0} is not on the register",
            "请核对编号，或先登记该单位",
            "Check the id, or put the unit on the register first");
    public static final Reason NO_DATE = new Reason(
            "date",
            "不认识的日期：{0}",
            "{0} is no date",
            "请写作 2021-03-05 或 2021-03-05 14:30",
            "Write 2021-03-05 or 2021-03-05 14:30");
    public static final Reason TOO_LONG = new Reason(
            "too-long", "超过 {0} 个字", "more than {0} characters", "请缩短到 {0} 个字以内", "Shorten it to {0} characters");
    public static final Reason UNIT_NEEDED = new Reason(
            "unit-needed",
            "填写了整改情况，没有责任单位",
            "a rectification without a responsible unit",
            "请写明责任单位",
            "Name the responsible unit");
    public static final Reason STEP_NEEDED = new Reason(
            "step-needed",
            "缺少前一步：{0}",
            "the step before is missing: {0}",
            "请填写{0}，或删去后一步",
            "Fill it in, or leave out the later step");
    public static final Reason STATE_WITHOUT_DATE = new Reason(
            "state-without-date",
            "状态是“{0}”，没有{1}",
            "the state is “{0}”, and there is no date of it ({1})",
            "请填写{1}，或更正状态",
            "Fill the date in, or correct the state");
    public static final Reason DATE_AGAINST_STATE = new Reason(
            "date-against-state",
            "状态是“{0}”，却有{1}",
            "the state is “{0}”, and there is a date of more ({1})",
            "请更正状态，或删去该日期",
            "Correct the state, or leave out the date");
    public static final Reason MAJOR_BY_HAND = new Reason(
            "major-by-hand",
            "重大隐患的整改不能批量导入",
            "the rectification of a major hazard is not imported",
            "请删去整改期限及以后各项；重大隐患须挂牌督办、报送方案，请逐条办理",
            "Leave out the deadline and what follows; a major hazard is listed and planned, step by step");
    public static final Reason NOT_YOUR_VERIFICATION = new Reason(
            "not-your-verification",
            "您不能填报验收情况",
            "you may not state verifications",
            "请删去验收时间，或由主管部门、数据导入人员导入",
            "Leave it out, or let the competent department or an importer import it");
    public static final Reason PAST_NEEDS_SCOPE = new Reason(
            "past-needs-historical-import",
            "补录过去的时间需要历史导入权限",
            "stating the past needs the scope historical-import",
            "请删去该时间，或由有历史导入权限(historical-import)的账号导入",
            "Leave it out, or let an account with that scope import it");
    public static final Reason RECTIFIED_NEEDS_SCOPE = new Reason(
            "rectified-needs-historical-import",
            "填报整改完成或验收需要历史导入权限",
            "stating completions and verifications needs the scope historical-import",
            "请删去该时间，在系统中由责任单位报完成、由主管部门验收，或由有历史导入权限(historical-import)的账号导入",
            "Leave it out: the unit completes and the department verifies it here; or let an account with that scope import it");
    public static final Reason DEPARTMENT_DECIDES = new Reason(
            "department-decides",
            "此项由主管部门决定，您不能填报",
            "the competent department decides this, and you may not state it",
            "请删去此项(认为是重大隐患的，请在描述中写明)，本行将作为已发现的隐患入库；或由主管部门、数据导入人员导入",
            "Leave it out (say in the description why it is major), and the row goes in as found; or let the department or an importer import it");
    public static final Reason FOUND_ONLY = new Reason(
            "found-only",
            "您填报的是发现的隐患，入库后由主管部门定级、交办",
            "your rows go in as found: the competent department classifies and assigns them",
            "无需更正；责任单位只作为隐患所在单位记录",
            "Nothing is to be corrected; a unit is recorded as where it was found");
    public static final Reason OTHER_CONTENT = new Reason(
            "other-content",
            "本单位已导入过此编号，内容不同：“{0}”({1} 发现)",
            "your organisation has imported this number with another content: “{0}” (found on {1})",
            "另一条隐患请换一个编号；同一隐患后来的情况请在该隐患中办理，不从表格更改",
            "Give another hazard another number; what became of the same one is recorded on it, and no sheet changes it");
    public static final Reason IN_THE_FUTURE =
            new Reason("future", "时间晚于现在", "this has not happened yet", "请更正该时间", "Correct the time");
    public static final Reason TWICE = new Reason(
            "twice",
            "编号在本表第 {0} 行已出现",
            "this number is in row {0} of the sheet already",
            "请删去重复的行，或给出另一个编号",
            "Leave out the repeated row, or give it another number");
    public static final Reason FORMULA_WITHOUT_VALUE = new Reason(
            "formula",
            "公式没有计算结果",
            "a formula without a value",
            "请在表格软件中重新保存，或改为数值",
            "Save the sheet again, or write the value");
    public static final Reason CELL_ERROR =
            new Reason("cell-error", "单元格出错：{0}", "the cell holds an error: {0}", "请更正该单元格的公式或内容", "Correct the cell");

    public static final Reason UNKNOWN_HEADER = new Reason(
            "unknown-header",
            "不认识的列名，本列没有读取",
            "no column is called so; it was left out",
            "无需此列可不理会；否则请改列名，或在映射中写明它是哪一列。可用的列：{0}",
            "Ignore this if you don''t need it; else rename it, or say in the mapping which column it is: {0}");
    public static final Reason SECOND_HEADER = new Reason(
            "second-header",
            "与“{0}”是同一列，本列没有读取",
            "the same column as “{0}”; it was left out",
            "请只保留其中一列",
            "Keep one of the two");

    public static final Reason EMPTY_SHEET =
            new Reason("empty-sheet", "文件没有内容", "the file is empty", "请选择有内容的文件", "Choose another file");
    public static final Reason ENCRYPTED = new Reason(
            "encrypted",
            "工作簿已加密，或是旧版 .xls 格式",
            "the workbook is encrypted or an old .xls",
            "请去除密码，另存为 .xlsx",
            "Save it as .xlsx without a password");
    public static final Reason TRUNCATED =
            new Reason("truncated", "工作簿不完整或已损坏", "the workbook is incomplete or damaged", "请重新上传", "Upload it again");
    public static final Reason ZIP_BOMB = new Reason(
            "zip-bomb",
            "工作簿解压后超过上限",
            "the workbook unpacks to more than is allowed",
            "请分成几个文件",
            "Split it into several files");
    public static final Reason NO_HEADER = new Reason(
            "no-header",
            "缺少列：{0}",
            "columns are missing: {0}",
            "首行须是列名：请补上这些列，或在映射中写明哪一列是它",
            "The first row has the columns'' names: add these, or say in the mapping which columns they are");
    public static final Reason MAPPED_HEADER_ABSENT = new Reason(
            "mapped-header-absent",
            "映射写明的列不在表中：{0}",
            "the mapping names columns that the sheet does not have: {0}",
            "请核对是否选错了映射；表的格式变了，请修订映射",
            "Check whether it is the right mapping; revise it if the sheet''s layout has changed");
    public static final Reason ENCODING = new Reason(
            "encoding",
            "文字编码不能识别",
            "the text is neither UTF-8 nor GB18030",
            "请保存为 UTF-8 或 GB18030",
            "Save it as UTF-8 or GB18030");
    public static final Reason MALFORMED = new Reason(
            "malformed", "文件格式有误：{0}", "the file is malformed: {0}", "请在表格软件中另存为 CSV", "Save it as CSV again");
    public static final Reason TOO_MANY_ROWS =
            new Reason("too-many-rows", "超过 {0} 行", "more than {0} rows", "请分次导入", "Import it in parts");
    public static final Reason INTERRUPTED =
            new Reason("internal", "处理中断", "processing broke off", "请重新导入", "Import it again");

    private Reasons() {}
}
