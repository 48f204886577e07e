package org.safetyvalve.hazard.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreErrors;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the published listings (挂牌督办), the newest first: what anyone may know of them, and nothing else. */
@Component
public class Listings {
    private final Projections projections;

    Listings(Projections projections) {
        this.projections = projections;
    }

    /**
     * A published listing.
     *
     * @param title what it is, as published
     * @param level of the listing: county, city or province
     * @param body that issued the notice: its name, or the id of the organisation that recorded it
     * @param unit the lead responsible unit's name, its id when the register does not know it, or null when nobody is responsible
     * @param site its name, or null
     * @param publication where it was published
     * @param deadline of rectification, as it stands
     * @param state of the hazard
     */
    public record Listed(
            String title,
            String level,
            String number,
            String body,
            String district,
            @Nullable String unit,
            @Nullable String site,
            String publication,
            Instant publishedAt,
            @Nullable Instant deadline,
            String state,
            @Nullable Instant delistedAt) {}

    /** A page; it may hold fewer than its limit before the last one, because a hazard that was listed again or downgraded leaves its place. */
    public Page<Listed> page(PageRequest page) {
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        Page<String> places = Page.of(
                projections.members(
                        HazardListProjection.NAME, Listing.BOARD, Listing.PUBLISHED, after, page.limit() + 1),
                page.limit(),
                Cursor::of);
        List<String> hazards = places.items().stream().map(Listings::hazard).toList();
        Map<String, Document> views = views(hazards);
        List<Document> shown = places.items().stream()
                .map(place -> standing(place, views.get(hazard(place))))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> names = names(shown);
        return new Page<>(shown.stream().map(view -> listed(view, names)).toList(), places.next());
    }

    private static String hazard(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }

    /** The view, if its listing still stands in that place. */
    private static @Nullable Document standing(String place, @Nullable Document view) {
        return view != null && place.equals(listing(view).getString(Lists.ORDER)) ? view : null;
    }

    private static Document listing(Document view) {
        return view.get(Listing.FIELD, new Document());
    }

    private static Listed listed(Document view, Map<String, String> names) {
        Document listing = listing(view);
        String unit = view.getString("unit");
        String site = view.getString("site");
        return new Listed(
                listing.getString("title"),
                listing.getString("level"),
                listing.getString("number"),
                listing.getString("body"),
                view.getString("district"),
                unit == null ? null : names.getOrDefault(unit, unit),
                site == null ? null : names.get(site),
                listing.getString("publication"),
                listing.getDate("publishedAt").toInstant(),
                instant(listing.getDate("deadline")),
                view.getString("state"),
                instant(listing.getDate("delistedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** What the register calls the units and sites of these hazards. */
    private Map<String, String> names(List<Document> hazards) {
        Set<String> ids = new HashSet<>();
        for (Document hazard : hazards) {
            ids.add(hazard.getString("unit"));
            ids.add(hazard.getString("site"));
        }
        ids.remove(null);
        Map<String, String> names = new HashMap<>();
        views(List.copyOf(ids)).forEach((id, view) -> names.put(id, view.getString("title")));
        return names;
    }

    private Map<String, Document> views(List<String> ids) {
        Map<String, Document> views = new HashMap<>();
        if (!ids.isEmpty()) {
            StoreErrors.reading(() -> projections
                            .views(HazardListProjection.NAME)
                            .find(new Document("_id", new Document("$in", ids)))
                            .into(new ArrayList<>()))
                    .forEach(view -> views.put(view.getString("_id"), view));
        }
        return views;
    }
}
