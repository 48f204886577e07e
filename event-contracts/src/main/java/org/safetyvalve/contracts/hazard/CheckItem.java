package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * The item of a check that failed, from which a hazard was recorded (检查项).
 *
 * @param check The check.
 * @param item Code of the item in its checklist.
 */
public record CheckItem(String check, String item) {
    public CheckItem {
        Required.text(check, "check");
        Required.text(item, "item");
    }
}
