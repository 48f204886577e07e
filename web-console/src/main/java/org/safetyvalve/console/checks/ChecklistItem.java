package org.safetyvalve.console.checks;

/**
 * A version of a checklist in hazard-service's list.
 *
 * @param items how many
 */
public record ChecklistItem(String id, String checklist, int version, String title, String sector, int items) {}
