package org.safetyvalve.accountability.confidentiality.schedule;

import java.util.List;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;
import org.safetyvalve.accountability.confidentiality.PlainTexts;
import org.safetyvalve.starter.store.OutcomeUnknownException;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what versions of before stored in plain, soon after the start and again each hour: during an upgrade an instance of the
 * version of before may store more of it.
 */
@Component
class PlainTextSweeper {
    private static final Logger log = LoggerFactory.getLogger(PlainTextSweeper.class);

    private final List<PlainTexts> rooms;

    PlainTextSweeper(List<PlainTexts> rooms) {
        this.rooms = rooms;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1H")
    void sweep() {
        for (PlainTexts room : rooms) {
            try {
                int sealed = room.seal();
                if (sealed > 0) {
                    log.info("Sealed the confidential texts of {} records that were stored in plain", sealed);
                }
            } catch (KeysUnavailableException | StoreUnavailableException | OutcomeUnknownException later) {
                log.warn("What is stored in plain is sealed within the hour: {}", later.toString());
            }
        }
    }
}
