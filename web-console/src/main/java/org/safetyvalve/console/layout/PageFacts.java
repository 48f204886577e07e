package org.safetyvalve.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.security.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of every page needs. */
@ControllerAdvice
class PageFacts {

    /** Null on the login page and on errors before a login. */
    @ModelAttribute("reader")
    @Nullable
    Reader reader(@Nullable Authentication authentication) {
        return Reader.of(authentication).orElse(null);
    }

    @ModelAttribute("language")
    String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** This page in the other language. */
    @ModelAttribute("inOtherLanguage")
    String inOtherLanguage(HttpServletRequest request) {
        String path = request.getMethod().equals("GET")
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam("lang", isEnglish() ? "zh-CN" : "en")
                        .build()
                        .getQuery()
                : "lang=" + (isEnglish() ? "zh-CN" : "en");
        return request.getRequestURI() + "?" + path;
    }

    /** The first segment of the path, to mark where the reader is in the menu. */
    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    @Configuration(proxyBeanMethods = false)
    static class ClockConfiguration {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
