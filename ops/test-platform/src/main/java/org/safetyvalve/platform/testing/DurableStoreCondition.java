package org.safetyvalve.platform.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyvalve.platform.store.DurableStore;

/** Decides for {@link NeedsDurableStore}. */
final class DurableStoreCondition implements ExecutionCondition {

    private static final String CHOICE = "SAFETYVALVE_DURABLE_STORE";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(DurableStore.whyNot(), System.getenv(CHOICE));
    }

    /** @throws IllegalStateException when it is required and can't be had: whoever asks for it must not find a skipped test */
    static ConditionEvaluationResult decide(Optional<String> whyNot, @Nullable String choice) {
        if (whyNot.isEmpty()) {
            return ConditionEvaluationResult.enabled("a durable store can be had");
        }
        String reason = "no durable store here: " + whyNot.get();
        if ("required".equals(choice)) {
            throw new IllegalStateException(CHOICE + "=required, but " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
