package org.safetyvalve.console.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What happened, told by several services and put in the order in which it happened. Each service shows a reader only what that reader
 * may see; nothing is filtered here.
 */
@Component
public class Timeline {

    private static final String SYSTEM = "system";
    private static final String PAGE = "100";

    /** A story longer than this ends with its beginning: a hazard has a few dozen events. */
    private static final int MOST_PAGES = 20;

    private final ServiceClient services;
    private final ContractLabels labels;
    private final Details details;
    private final OrganisationNames organisations;

    Timeline(ServiceClient services, ContractLabels labels, Details details, OrganisationNames organisations) {
        this.services = services;
        this.labels = labels;
        this.details = details;
        this.organisations = organisations;
    }

    /**
     * A story told by several.
     *
     * @param entries the newest first
     * @param silent the services that are away: what they know is missing
     */
    public record Story(List<Entry> entries, List<Reading<?>> silent) {

        /** What began each other record that the story tells of, the newest first. */
        public List<Entry> others() {
            Set<String> pages = new HashSet<>();
            return entries.stream()
                    .filter(entry -> entry.page() != null && pages.add(entry.page()))
                    .toList();
        }
    }

    /** Where a part of a story is told. */
    public record Source(Service service, String path, String id) {}

    /** The parts put together. */
    public Story tell(List<Source> sources) {
        List<Entry> entries = new ArrayList<>();
        List<Reading<?>> silent = new ArrayList<>();
        for (Source source : sources) {
            silent.addAll(collect(source, entries));
        }
        entries.sort(Comparator.comparing(Entry::occurredAt)
                .thenComparing(Entry::recordedAt)
                .reversed());
        return new Story(List.copyOf(entries), List.copyOf(silent));
    }

    /** A part, page by page; within a subject in the order in which it was told. */
    private List<Reading<?>> collect(Source source, List<Entry> entries) {
        List<Entry> part = new ArrayList<>();
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("limit", PAGE);
        String next = null;
        for (int page = 0; page == 0 || (next != null && page < MOST_PAGES); page++) {
            query.put("cursor", next);
            Reading<Page<TimelineEvent>> history = services.get(
                    source.service(), new ParameterizedTypeReference<>() {}, query, source.path(), source.id());
            if (history.isAway()) {
                return List.of(history);
            }
            Page<TimelineEvent> found = history.optional().orElse(new Page<>(List.of(), null));
            found.items().forEach(event -> part.add(entry(source, event)));
            next = found.next();
        }
        Collections.reverse(part);
        entries.addAll(part);
        return List.of();
    }

    private Entry entry(Source source, TimelineEvent event) {
        JsonNode by = event.body().path("by");
        String role = by.path("role").asString("");
        boolean byTheClock = role.equals(SYSTEM);
        String page = source.id().equals(event.subject()) ? null : RecordPages.of(event);
        return new Entry(
                event.id(),
                event.name(),
                labels.event(event.name()),
                source.service(),
                event.occurredAt(),
                event.recordedAt(),
                byTheClock ? null : nameOf(by.path("organisation").asString("")),
                byTheClock || role.isEmpty() ? null : role,
                "restricted".equals(event.classification()),
                details.of(event.name(), event.body()),
                page,
                page == null ? null : RecordPages.name(event));
    }

    private @Nullable String nameOf(String organisation) {
        return organisation.isEmpty() ? null : organisations.of(organisation);
    }
}
