package org.safetyvalve.starter.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.consuming.InboundSkips;
import org.safetyvalve.starter.consuming.ParkedRelease;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.publishing.Republisher;
import org.safetyvalve.starter.publishing.StillPublishingException;
import org.safetyvalve.starter.write.AbsentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Orders of an operator. Security lets only that role reach {@code /operator}. */
@RestController
@RequestMapping("/operator")
public class OperatorController {
    private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

    private final Republisher republisher;
    private final ProjectionRunner projections;
    private final ReactionRunner reactions;
    private final ParkedRelease release;

    OperatorController(
            Republisher republisher, ProjectionRunner projections, ReactionRunner reactions, ParkedRelease release) {
        this.republisher = republisher;
        this.projections = projections;
        this.reactions = reactions;
        this.release = release;
    }

    /**
     * An event that a consumer is to go on without: of ours its subject and sequence, of an agency its source and id.
     *
     * @param consumer a topic, for this service's reactions; or a projection's name, followed by {@code /<topic>} for a topic
     *     that is not its main one
     */
    record SkipOrder(
            @NotBlank String consumer,
            @Nullable @Size(min = 1) String subject,
            @Nullable @Min(1) Long sequence,
            @Nullable @Size(min = 1) String source,
            @Nullable @Size(min = 1) String id,
            @NotBlank String reason) {

        private String event() {
            return source == null ? subject + ":" + sequence : source + ' ' + id;
        }
    }

    /** Publishes this service's whole ledger again, onto an empty broker. */
    @PostMapping("/republish")
    Map<String, Long> republish(Actor operator) throws InterruptedException {
        log.warn("{} orders to publish the ledger again", operator.account());
        try {
            return Map.of("events", republisher.republish());
        } catch (ExecutionException refused) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "the broker doesn't take the ledger: live publishing stays fenced until this is ordered again",
                    refused);
        } catch (StillPublishingException running) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    running.getMessage() + ": live publishing stays fenced until this is ordered again",
                    running);
        }
    }

    /** Builds a projection anew from the beginning of its topics. */
    @PostMapping("/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> rebuild(@PathVariable String name, Actor operator) {
        requireProjection(name);
        log.warn("{} orders to rebuild the projection {}", operator.account(), name);
        return Map.of("generation", projections.rebuild(name));
    }

    /** Lets a consumer go on without an event that can't be applied. Kept with who ordered it and why. */
    @PostMapping("/skips")
    Map<String, Integer> skip(@RequestBody @Valid SkipOrder order, Actor operator) {
        log.warn(
                "{} orders {} to go on without {}: {}",
                operator.account(),
                order.consumer(),
                order.event(),
                order.reason());
        InboundSkips inbound = reactions.inboundSkips().get(order.consumer());
        return Map.of("released", inbound == null ? skipOurs(order, operator) : skipInbound(inbound, order, operator));
    }

    private int skipOurs(SkipOrder order, Actor operator) {
        Parking parking = reactions.parkings().get(order.consumer());
        if (parking == null) {
            parking = projections.parkings().get(order.consumer());
        }
        if (parking == null) {
            throw new AbsentException("projections", order.consumer());
        }
        if (order.subject() == null || order.sequence() == null || order.source() != null || order.id() != null) {
            throw new Refusal(SkipRule.NEEDS_SUBJECT_AND_SEQUENCE);
        }
        return release.skip(parking, order.subject(), order.sequence(), operator.account(), order.reason());
    }

    private static int skipInbound(InboundSkips inbound, SkipOrder order, Actor operator) {
        if (order.source() == null || order.id() == null || order.subject() != null || order.sequence() != null) {
            throw new Refusal(SkipRule.NEEDS_SOURCE_AND_ID);
        }
        inbound.skip(order.source(), order.id(), operator.account(), order.reason());
        return 0;
    }

    private void requireProjection(String name) {
        if (!projections.names().contains(name)) {
            throw new AbsentException("projections", name);
        }
    }
}
