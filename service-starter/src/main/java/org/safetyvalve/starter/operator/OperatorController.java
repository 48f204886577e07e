package org.safetyvalve.starter.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.safetyvalve.starter.consuming.ParkedRelease;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.publishing.Republisher;
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
     * An event that a consumer is to go on without.
     *
     * @param consumer a topic, for this service's reactions, or a projection's name
     */
    record SkipOrder(
            @NotBlank String consumer,
            @NotBlank String subject,
            @Min(1) long sequence,
            @NotBlank String reason) {}

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
                "{} orders {} to go on without {}:{}: {}",
                operator.account(),
                order.consumer(),
                order.subject(),
                order.sequence(),
                order.reason());
        Parking parking = reactions.parkings().get(order.consumer());
        if (parking == null) {
            requireProjection(order.consumer());
            parking = projections.parking(order.consumer());
        }
        return Map.of(
                "released",
                release.skip(parking, order.subject(), order.sequence(), operator.account(), order.reason()));
    }

    private void requireProjection(String name) {
        if (!projections.names().contains(name)) {
            throw new AbsentException("projections", name);
        }
    }
}
