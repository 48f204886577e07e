package org.safetyvalve.contracts.hazard;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.Required;

/**
 * The result of one item (检查结果).
 *
 * @param code Code of the item in its checklist.
 * @param result What it came to.
 * @param note What was found; always there when it failed.
 * @param hazard Hazard that a failed item becomes; its id is fixed when the check is recorded.
 */
public record CheckedItem(
        String code,
        String result,
        @Nullable String note,
        @Nullable String hazard) {
    public CheckedItem {
        Required.text(code, "code");
        Required.text(result, "result");
    }
}
