package org.safetyvalve.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what Spring MVC refuses, and whatever nobody foresaw: without telling the caller anything of the inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(RequestProblems.class);

    private final Problems problems;
    private final CommandProblems commandProblems;
    private final JsonProblems jsonProblems;

    RequestProblems(Problems problems, CommandProblems commandProblems) {
        this.problems = problems;
        this.commandProblems = commandProblems;
        this.jsonProblems = new JsonProblems(problems);
    }

    @ExceptionHandler
    ResponseEntity<Object> badRequest(BadRequestException bad, HttpServletRequest request) {
        String name = bad.name();
        if (name == null) {
            return problems.answer(problems.problem(bad.type(), request));
        }
        Problem problem = problems.problem(bad.type(), request, name);
        return problems.answer(problem.withErrors(List.of(new Problem.Field(name, problem.detail()))));
    }

    /** The query string is not UTF-8, or its escapes are broken. */
    @ExceptionHandler
    ResponseEntity<Object> unreadableQuery(InvalidParameterException bad, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.MALFORMED_REQUEST, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violation, HttpServletRequest request) {
        List<Problem.Field> fields = violation.getConstraintViolations().stream()
                .map(one -> new Problem.Field(one.getPropertyPath().toString(), one.getMessage()))
                .toList();
        return invalid(fields, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.FORBIDDEN, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException failure, HttpServletRequest request) {
        return problems.answer(
                problems.problem(ProblemType.UNAUTHENTICATED, request, String.valueOf(failure.getMessage())));
    }

    /** The incident's number leads from the answer to the log. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        log.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        Problem problem = problems.problem(ProblemType.INTERNAL, request, incident);
        return problems.answer(problem.withIncident(incident));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem.Field> fields = Stream.concat(
                        invalid.getBindingResult().getFieldErrors().stream().map(RequestProblems::field),
                        invalid.getBindingResult().getGlobalErrors().stream()
                                .map(error -> new Problem.Field("", Objects.toString(error.getDefaultMessage(), ""))))
                .toList();
        return invalid(fields, servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem.Field> fields = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> {
                    if (error instanceof FieldError wrong) {
                        return field(wrong);
                    }
                    String name = Objects.toString(result.getMethodParameter().getParameterName(), "");
                    return new Problem.Field(name, Objects.toString(error.getDefaultMessage(), ""));
                }))
                .toList();
        return invalid(fields, servlet(request));
    }

    private static Problem.Field field(FieldError error) {
        return new Problem.Field(error.getField(), Objects.toString(error.getDefaultMessage(), ""));
    }

    private ResponseEntity<Object> invalid(List<Problem.Field> fields, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.INVALID, request).withErrors(fields));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return problems.answer(commandProblems.of(refusal, servlet(request)));
            }
        }
        return problems.answer(jsonProblems.of(unreadable.getCause(), servlet(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(
                new BadRequestException(ProblemType.MISSING_PARAMETER, missing.getParameterName()), servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(
                new BadRequestException(ProblemType.MISSING_PARAMETER, missing.getRequestPartName()), servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException binding, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (binding instanceof MissingRequestHeaderException missing) {
            return badRequest(
                    new BadRequestException(ProblemType.MISSING_PARAMETER, missing.getHeaderName()), servlet(request));
        }
        return problems.answer(problems.problem(ProblemType.MALFORMED_REQUEST, servlet(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = Objects.toString(mismatch.getPropertyName(), "?");
        return badRequest(BadRequestException.parameter(name), servlet(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = problems.problem(ProblemType.METHOD_NOT_ALLOWED, servlet(request), unsupported.getMethod());
        return problems.answer(problem, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String usable = unsupported.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(", "));
        return problems.answer(problems.problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, servlet(request), usable), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String limit = tooLarge.getMaxUploadSize() < 0 ? "?" : String.valueOf(tooLarge.getMaxUploadSize());
        return problems.answer(problems.problem(ProblemType.TOO_LARGE, servlet(request), limit));
    }

    /** What is left of Spring's own: its status decides the type, its texts stay inside. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (status.value()) {
            case 404 -> problems.answer(problems.problem(ProblemType.NOT_FOUND, servlet(request)));
            case 406 -> problems.answer(problems.problem(ProblemType.NOT_ACCEPTABLE, servlet(request)));
            case 503 -> problems.answerLater(problems.problem(ProblemType.REFUSED_UNAVAILABLE, servlet(request)), 2);
            default ->
                status.is4xxClientError()
                        ? problems.answer(problems.problem(ProblemType.MALFORMED_REQUEST, servlet(request)))
                        : unforeseen(failure, servlet(request));
        };
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
