package org.safetyvalve.hazard.checks.store;

import java.util.List;
import java.util.Optional;
import org.safetyvalve.hazard.checks.CheckRule;
import org.safetyvalve.hazard.checks.Checklist;
import org.safetyvalve.hazard.checks.messaging.ChecklistDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.DerivedId;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** The checklists of this service. */
@Component
public class Checklists {
    private final Aggregates aggregates;
    private final ChecklistDefinition definition;

    Checklists(Aggregates aggregates, ChecklistDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    /** Publishes the first version of a checklist. */
    public CommandResult publish(String checklist, Checklist.Content content, CommandContext context) {
        return aggregates.create(
                definition,
                id(checklist, 1),
                context,
                () -> Checklist.publish(context.actor(), context.occurredAt(), checklist, null, content));
    }

    /**
     * Publishes the version after the one that it is based on; of several at once, one.
     *
     * @throws AbsentException when there is no such version
     * @throws Refusal {@link CheckRule#CHECKLIST_IS_NOT_CHANGED} when there is a newer one
     */
    public CommandResult publishNext(String checklist, int basedOn, Checklist.Content content, CommandContext context) {
        Checklist.State before = read(checklist, basedOn).state();
        String next = id(checklist, basedOn + 1);
        try {
            return aggregates.create(definition, next, context, () -> {
                List<Checklist.Published> published =
                        Checklist.publish(context.actor(), context.occurredAt(), checklist, before, content);
                if (aggregates.find(definition, next).isPresent()) {
                    throw CheckRule.CHECKLIST_IS_NOT_CHANGED.refuse();
                }
                return published;
            });
        } catch (AlreadyExistsException another) {
            throw CheckRule.CHECKLIST_IS_NOT_CHANGED.refuse();
        }
    }

    /** @throws AbsentException when there is no such version */
    public Stored<Checklist.State> read(String checklist, int version) {
        return find(checklist, version)
                .orElseThrow(() -> new AbsentException(definition.collection(), id(checklist, version)));
    }

    /** What the reader may do with a version now: only the newest is followed by another. */
    public List<String> actions(Checklist.State version, Actor reader) {
        return find(version.checklist(), version.version() + 1).isPresent()
                ? List.of()
                : Checklist.actions(version, reader);
    }

    /** No name that anybody chooses is shaped like it: nothing else has the same. */
    private static String id(String checklist, int version) {
        return DerivedId.of("checklist", checklist, String.valueOf(version));
    }

    Optional<Stored<Checklist.State>> find(String checklist, int version) {
        return aggregates.find(definition, id(checklist, version));
    }
}
