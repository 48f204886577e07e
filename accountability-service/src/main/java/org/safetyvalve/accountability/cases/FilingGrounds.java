package org.safetyvalve.accountability.cases;

import java.util.Optional;

/** The records of another room that cases are filed from (port). */
public interface FilingGrounds {

    GroundKind kind();

    /** The record as it is now, whoever asks; or empty when there is none. */
    Optional<FilingGround> find(String id);
}
