package org.safetyvalve.starter.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * The kinds of problem that a service answers (RFC 9457), stable as {@code urn:safetyvalve:problem:<name>}: the contract
 * is the name and the status, the texts may change. Chinese first, English for whoever asks for it.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "请求格式有误",
            "请求内容无法读取:请发送一个完整、合法的 JSON 对象",
            "Malformed request",
            "the request cannot be read: send one complete and valid JSON object"),
    UNKNOWN_FIELD(
            HttpStatus.BAD_REQUEST,
            "未知字段",
            "请求中有不认识的字段 {0}:请删除或更正它",
            "Unknown field",
            "the request has a field that nobody knows, {0}: remove or correct it"),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST, "缺少参数", "缺少参数 {0}:请补上", "Missing parameter", "{0} is missing: send it"),
    INVALID_PARAMETER(
            HttpStatus.BAD_REQUEST,
            "参数有误",
            "参数 {0} 的值不能识别:请更正",
            "Invalid parameter",
            "the value of {0} cannot be understood: correct it"),
    INVALID_CURSOR(
            HttpStatus.BAD_REQUEST,
            "翻页游标有误",
            "cursor 不是本服务给出的:请从第一页重新开始",
            "Invalid cursor",
            "this service did not give that cursor: start again from the first page"),
    IDEMPOTENCY_KEY_MISSING(
            HttpStatus.BAD_REQUEST,
            "缺少幂等键",
            "每个命令都需要请求头 Idempotency-Key(1 至 200 个可打印字符):重复同一命令时请使用同一个键",
            "Idempotency key missing",
            "a command needs the header Idempotency-Key (1 to 200 printable characters): repeat a command with its own key"),
    INVALID_IF_MATCH(
            HttpStatus.BAD_REQUEST,
            "If-Match 有误",
            "If-Match 须为读取记录时得到的 ETag,例如 \"3\"",
            "Invalid If-Match",
            "If-Match is the ETag that reading the record gave, for example \"3\""),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "需要登录",
            "请求没有有效的访问令牌:{0}",
            "Not authenticated",
            "the request has no valid access token: {0}"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "无权操作", "您的角色无权执行该操作", "Forbidden", "your role may not do this"),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "没有找到",
            "没有这条记录,或者您无权查看",
            "Not found",
            "there is no such record, or it is not visible to you"),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "不支持的方法",
            "该地址不支持 {0} 方法",
            "Method not allowed",
            "{0} is not supported here"),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "不支持的响应格式",
            "该地址不能以 Accept 要求的格式回答",
            "Not acceptable",
            "there is no answer in a format that Accept allows"),
    RULE_BROKEN(HttpStatus.CONFLICT, "违反流程规则", "当前状态不允许该操作", "Rule broken", "the record's state forbids this"),
    ALREADY_EXISTS(
            HttpStatus.CONFLICT,
            "记录已存在",
            "{0} 已经存在:请查看已有记录",
            "Already exists",
            "{0} is there already: look at the existing record"),
    CONCURRENT_CHANGE(
            HttpStatus.CONFLICT,
            "他人正在修改",
            "他人同时修改了 {0},本次没有生效:请重新读取后再试",
            "Concurrent change",
            "others are changing {0} and nothing of yours was done: read it again, then retry"),
    STALE_VERSION(
            HttpStatus.PRECONDITION_FAILED,
            "版本已过期",
            "{0} 已是版本 {1}:请重新读取,确认后再提交",
            "Stale version",
            "{0} is at version {1} now: read it again and decide anew"),
    BODY_TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "请求内容传输过慢",
            "请求内容未能在 {0} 秒内传完,本次没有生效:请检查网络后重试",
            "Body too slow",
            "the request''s body did not arrive within {0} s and nothing was done: check the network, then retry"),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "内容过大",
            "内容超过 {0} 字节的上限:请缩小或分次提交",
            "Too large",
            "the content has more than the {0} bytes allowed: make it smaller or send it in parts"),
    EVENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "内容过大",
            "该操作产生的记录有 {0} 字节,上限为 {1} 字节:请缩短文字或减少附件",
            "Too large",
            "this would record {0} bytes, {1} are allowed: shorten texts or attach less"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "不支持的内容类型",
            "该地址不接受这种 Content-Type;可用:{0}",
            "Unsupported media type",
            "this content type is not taken here; usable: {0}"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "内容不合规则", "有字段需要更正", "Invalid", "some fields need correction"),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "幂等键已被使用",
            "该 Idempotency-Key 已用于另一个请求:新的请求请使用新的键",
            "Idempotency key reused",
            "that Idempotency-Key belongs to another request: use a new key for a new request"),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "请求过多",
            "同时进行的请求过多,本次没有生效:请按 Retry-After 等待后重试,命令仍用同一个 Idempotency-Key",
            "Too many requests",
            "you ask too much at the same time and nothing was done: wait as Retry-After says, then retry, a command with the same Idempotency-Key"),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系统内部错误",
            "系统出错:请把事件编号 {0} 告诉运维人员",
            "Internal error",
            "something went wrong: tell the operators the incident number {0}"),
    ISSUER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "暂时无法验证身份",
            "身份服务暂不可用,无法验证访问令牌:请稍后重试",
            "Issuer unavailable",
            "the token cannot be checked because its issuer is away: retry later"),
    OVERLOADED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "系统繁忙",
            "此刻请求太多,本次没有生效:请按 Retry-After 等待后重试,命令仍用同一个 Idempotency-Key",
            "Overloaded",
            "there are too many requests at the moment and nothing was done: wait as Retry-After says, then retry, a command with the same Idempotency-Key"),
    OUTBOX_FULL(
            HttpStatus.SERVICE_UNAVAILABLE,
            "待发事件已满",
            "{0} 的事件暂时发不出去,本次没有生效:请稍后重试",
            "Outbox full",
            "the events of {0} cannot be sent at the moment and nothing was done: retry later"),
    REFUSED_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "暂时不可用",
            "存储暂不可用,本次没有生效:请稍后重试",
            "Unavailable",
            "the store is away and nothing was done: retry later"),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "结果未知",
            "不能确定本次操作是否已生效:请用同一个 Idempotency-Key 重试",
            "Outcome unknown",
            "it is not known whether this was done: repeat it with the same Idempotency-Key");

    private static final String PREFIX = "urn:safetyvalve:problem:";

    private final HttpStatus status;
    private final String titleZh;
    private final String detailZh;
    private final String titleEn;
    private final String detailEn;

    ProblemType(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.titleZh = titleZh;
        this.detailZh = detailZh;
        this.titleEn = titleEn;
        this.detailEn = detailEn;
    }

    public HttpStatus status() {
        return status;
    }

    /** The stable identifier, for example {@code urn:safetyvalve:problem:stale-version}. */
    public String urn() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title(Locale locale) {
        return isEnglish(locale) ? titleEn : titleZh;
    }

    String detail(Locale locale, Object... arguments) {
        return MessageFormat.format(isEnglish(locale) ? detailEn : detailZh, arguments);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
