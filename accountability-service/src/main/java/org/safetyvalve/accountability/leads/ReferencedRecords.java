package org.safetyvalve.accountability.leads;

import java.util.Optional;
import org.safetyvalve.starter.domain.Actor;

/** The records of another room that leads come from (port). */
public interface ReferencedRecords {

    LeadReference kind();

    /** The correlation id of a record that the actor may see; empty for any other, whether there is one or not. */
    Optional<String> correlationOf(String id, Actor reader);
}
