package org.safetyvalve.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the door itself refuses, as problem details (RFC 9457), alike to those of the services behind it. */
public enum DoorProblem {
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "需要登录",
            "请先登录，或在请求中提供访问令牌",
            "Not authenticated",
            "log in, or send an access token"),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "无权操作",
            "浏览器会话的修改请求须带页面的防伪令牌（X-CSRF-TOKEN）",
            "Forbidden",
            "a change by a browser's session needs the page's token (X-CSRF-TOKEN)"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到", "没有这个地址", "Not found", "there is nothing at this address"),
    OVERLOADED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "系统繁忙",
            "此刻请求太多，本次没有生效：请按 Retry-After 等待后重试，命令仍用同一个 Idempotency-Key",
            "Overloaded",
            "there are too many requests at the moment and nothing was done: wait as Retry-After says, then retry, a command with"
                    + " the same Idempotency-Key"),
    ISSUER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "身份服务暂不可用",
            "无法更新登录：请稍后重试",
            "Identity provider unavailable",
            "the login cannot be renewed at the moment: retry later"),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "服务暂不可用",
            "该服务没有应答，不能确定命令是否已生效：请稍后用同一个 Idempotency-Key 重试",
            "Service unavailable",
            "the service did not answer, and whether a command was done is not known: retry later with the same Idempotency-Key");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpStatus status;
    private final String title;
    private final String detail;
    private final String titleEn;
    private final String detailEn;

    DoorProblem(HttpStatus status, String title, String detail, String titleEn, String detailEn) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.titleEn = titleEn;
        this.detailEn = detailEn;
    }

    public HttpStatus status() {
        return status;
    }

    /** The fields, in the order of the standard, in the caller's language: Chinese unless English is asked for. */
    public Map<String, Object> body(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put(
                "type",
                "urn:safetyvalve:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", english ? titleEn : title);
        problem.put("status", status.value());
        problem.put("detail", english ? detailEn : detail);
        return problem;
    }

    /** Answers it from a filter. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(body(request)));
    }
}
