package org.safetyvalve.starter.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.events.EventTooLargeException;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.KeyReusedException;
import org.safetyvalve.starter.write.OutboxFullException;
import org.safetyvalve.starter.write.StaleVersionException;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what a command or a read says no with: a rule, a version, a key, a store that is away. */
@RestControllerAdvice
@Order(0)
class CommandProblems {
    private final Problems problems;

    CommandProblems(Problems problems) {
        this.problems = problems;
    }

    /** A record that the rule hides is answered exactly as one that is absent. */
    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        if (refusal.rule().kind() == RuleKind.NOT_FOUND) {
            return problems.answer(problems.problem(ProblemType.NOT_FOUND, request));
        }
        return problems.answer(of(refusal, request));
    }

    Problem of(Refusal refusal, HttpServletRequest request) {
        String message = refusal.message(problems.language(request));
        Problem problem = problems.problem(typeOf(refusal.rule().kind()), request)
                .withDetail(message)
                .withRule(refusal.rule().id());
        String path = refusal.path();
        return path == null ? problem : problem.withErrors(List.of(new Problem.Field(path, message)));
    }

    private static ProblemType typeOf(RuleKind kind) {
        return switch (kind) {
            case CONFLICT -> ProblemType.RULE_BROKEN;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case INVALID -> ProblemType.INVALID;
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> absent(AbsentException absent, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.NOT_FOUND, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersionException stale, HttpServletRequest request) {
        Problem problem =
                problems.problem(ProblemType.STALE_VERSION, request, stale.id(), String.valueOf(stale.current()));
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + stale.current() + "\"");
        return problems.answer(problem, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> keyReused(KeyReusedException reused, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.IDEMPOTENCY_KEY_REUSED, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> exists(AlreadyExistsException exists, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.ALREADY_EXISTS, request, exists.id()));
    }

    @ExceptionHandler
    ResponseEntity<Object> raced(ConcurrentChangeException raced, HttpServletRequest request) {
        return problems.answer(problems.problem(ProblemType.CONCURRENT_CHANGE, request, raced.id()));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(EventTooLargeException event, HttpServletRequest request) {
        return problems.answer(problems.problem(
                ProblemType.EVENT_TOO_LARGE, request, String.valueOf(event.size()), String.valueOf(event.limit())));
    }

    @ExceptionHandler
    ResponseEntity<Object> outboxFull(OutboxFullException full, HttpServletRequest request) {
        return later(problems.problem(ProblemType.OUTBOX_FULL, request, full.id()), 5);
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(StoreUnavailableException unavailable, HttpServletRequest request) {
        return later(problems.problem(ProblemType.REFUSED_UNAVAILABLE, request), 2);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(OutcomeUnknownException unknown, HttpServletRequest request) {
        return later(problems.problem(ProblemType.OUTCOME_UNKNOWN, request), 2);
    }

    /** An error of the store outside a command: a read has certainly done nothing, of the rest nobody knows. */
    @ExceptionHandler
    ResponseEntity<Object> storeFailed(MongoException failure, HttpServletRequest request) {
        boolean read = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        ProblemType type = read ? ProblemType.REFUSED_UNAVAILABLE : ProblemType.OUTCOME_UNKNOWN;
        return later(problems.problem(type, request), 2);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequestsException busy, HttpServletRequest request) {
        return later(problems.problem(ProblemType.TOO_MANY_REQUESTS, request), busy.retryAfterSeconds());
    }

    /** Too many answers are being written in the background. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(TaskRejectedException full, HttpServletRequest request) {
        return later(problems.problem(ProblemType.OVERLOADED, request), 2);
    }

    private ResponseEntity<Object> later(Problem problem, long seconds) {
        return problems.answerLater(problem, seconds);
    }
}
