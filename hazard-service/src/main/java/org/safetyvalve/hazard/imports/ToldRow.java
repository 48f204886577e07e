package org.safetyvalve.hazard.imports;

import java.util.Optional;
import org.safetyvalve.hazard.hazards.HazardJournal;

/**
 * A good row, told as what has happened to its hazard.
 *
 * @param earlier the id under which an earlier version may have entered it
 */
record ToldRow(SheetRow row, Optional<String> earlier, HazardJournal journal) {}
