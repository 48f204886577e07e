package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * One item of a checklist (检查表条目).
 *
 * @param code Unique within the version.
 * @param zh What is checked, in Chinese.
 * @param en What is checked, in English.
 * @param basis Law, regulation or standard that it follows from.
 */
public record ChecklistItem(String code, String zh, String en, String basis) {
    public ChecklistItem {
        Required.text(code, "code");
        Required.text(zh, "zh");
        Required.text(en, "en");
        Required.text(basis, "basis");
    }
}
