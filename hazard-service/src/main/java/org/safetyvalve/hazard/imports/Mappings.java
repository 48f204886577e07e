package org.safetyvalve.hazard.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.imports.store.MappingStore;
import org.safetyvalve.hazard.units.Units;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.ConcurrentChangeException;
import org.safetyvalve.starter.write.KeyReusedException;
import org.safetyvalve.starter.write.StaleVersionException;
import org.springframework.stereotype.Component;

/**
 * The mappings of an organisation's sources. Every version is one insert and stays as it is, so that an import is always read
 * as it was said. Safe for concurrent use, by any number of instances.
 */
@Component
public class Mappings {
    private static final int ATTEMPTS = 5;

    private final MappingStore store;
    private final Units units;

    Mappings(MappingStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    /**
     * Saves a source's mapping for the first time; for a repeat, answers with what the first request saved.
     *
     * @throws Refusal {@link MappingRule}
     * @throws KeyReusedException when the key came with another request before
     */
    public SheetMapping save(MappingDraft draft, CommandContext context) {
        String id = context.derivedId("save-import-mapping");
        return firstAnswer(id, context).orElseGet(() -> {
            SheetMapping mapping = draft.become(id, 1, context, units);
            return store.insert(mapping, key(context), context.requestHash())
                    ? mapping
                    : firstAnswer(id, context).orElseThrow(() -> new ConcurrentChangeException(id));
        });
    }

    /**
     * Saves the next version. Without If-Match it follows whichever is the newest.
     *
     * @throws AbsentException when the actor's organisation has no such mapping
     * @throws StaleVersionException when the caller's version is not the newest
     * @throws Refusal {@link MappingRule}
     * @throws KeyReusedException when the key came with another request before
     */
    public SheetMapping revise(String id, MappingDraft draft, CommandContext context) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int newest = read(id, null, context.actor()).version();
            Optional<SheetMapping> before = firstAnswer(id, context);
            if (before.isPresent()) {
                return before.get();
            }
            Long seen = context.ifMatch();
            if (seen != null && seen != newest) {
                throw new StaleVersionException(id, newest);
            }
            SheetMapping next = draft.become(id, newest + 1, context, units);
            if (store.insert(next, key(context), context.requestHash())) {
                return next;
            }
        }
        throw new ConcurrentChangeException(id);
    }

    /**
     * A version of one of the reader's organisation's mappings.
     *
     * @param version or null for the newest
     * @throws AbsentException when there is none, or it is another organisation's
     */
    public SheetMapping read(String id, @Nullable Integer version, Actor reader) {
        return store.find(id, version)
                .filter(mapping -> mapping.organisation().equals(reader.organisation()))
                .orElseThrow(() -> new AbsentException("import-mappings", id));
    }

    /**
     * The version that an import names.
     *
     * @param version or null for the newest
     * @throws Refusal {@link MappingRule#NO_SUCH_MAPPING}
     */
    public SheetMapping.Version require(String id, @Nullable Integer version, Actor actor) {
        try {
            return new SheetMapping.Version(id, read(id, version, actor).version());
        } catch (AbsentException absent) {
            throw MappingRule.NO_SUCH_MAPPING
                    .refuse(version == null ? id : id + " " + version)
                    .at("mapping");
        }
    }

    /** The version that an import was received with: it stays. */
    @Nullable
    SheetMapping of(SheetImport sheet) {
        SheetMapping.Version named = sheet.mapping();
        return named == null
                ? null
                : store.find(named.id(), named.number())
                        .orElseThrow(() -> new AbsentException("import-mappings", named.id()));
    }

    /** The newest versions of an organisation's mappings, without their code tables; those after the id that a page ended with. */
    public List<SheetMapping> list(String organisation, @Nullable String after, int limit) {
        return store.newest(organisation, after, limit);
    }

    private Optional<SheetMapping> firstAnswer(String id, CommandContext context) {
        return store.findByKey(id, key(context)).map(first -> {
            if (!first.requestHash().equals(context.requestHash())) {
                throw new KeyReusedException(context.key());
            }
            return first.mapping();
        });
    }

    private static String key(CommandContext context) {
        return context.derivedId("import-mapping");
    }
}
