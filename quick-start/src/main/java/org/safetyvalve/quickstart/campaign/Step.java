package org.safetyvalve.quickstart.campaign;

import java.time.Instant;

/**
 * One command of a history.
 *
 * @param at when it happened in the world
 * @param name what tells it from the other steps of the same record
 * @param account who gives it
 * @param command the last part of its address
 */
record Step(Instant at, String name, String account, String command, Body body) {

    Step {
        body.and("occurredAt", at);
    }
}
