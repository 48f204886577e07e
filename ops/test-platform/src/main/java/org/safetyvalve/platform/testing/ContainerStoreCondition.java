package org.safetyvalve.platform.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link NeedsContainerStore}. */
final class ContainerStoreCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!ContainerPlatform.isWanted()) {
            return ConditionEvaluationResult.disabled("MongoDB runs in a container: mvn -Pcontainers verify");
        }
        Optional<String> whyNot = ContainerPlatform.whyNoStore();
        return whyNot.isEmpty()
                ? ConditionEvaluationResult.enabled("MongoDB can be had in a container")
                : ConditionEvaluationResult.disabled("no MongoDB in a container here: " + whyNot.get());
    }
}
