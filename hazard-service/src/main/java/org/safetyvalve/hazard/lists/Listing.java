package org.safetyvalve.hazard.lists;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.ExtensionGranted;
import org.safetyvalve.contracts.hazard.HazardDelisted;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardListed;
import org.safetyvalve.contracts.hazard.HazardListingPublished;
import org.safetyvalve.contracts.hazard.RectificationFailed;
import org.safetyvalve.contracts.hazard.RectificationOrdered;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.projection.Tally;

/**
 * What a hazard's view keeps of its listing (挂牌督办). The published ones are named by a set of pairs whose order is that of the public board:
 * a page of it is read from there, and no hazard that is not listed costs anything.
 */
final class Listing {
    static final String FIELD = "listing";
    static final String BOARD = "board";
    static final String PUBLISHED = "published";

    private Listing() {}

    static void apply(Document view, EventBody body, ReceivedEvent event, Tally tally) {
        if (body instanceof HazardListed listed) {
            view.append(
                    FIELD,
                    new Document("level", listed.listingLevel())
                            .append("number", listed.listingNo())
                            .append(
                                    "body",
                                    Objects.requireNonNullElse(
                                            listed.issuedBy(), listed.by().organisation()))
                            .append("deadline", view.get("limit")));
            return;
        }
        if (body instanceof HazardLevelDowngraded) {
            view.remove(FIELD);
            return;
        }
        Document listing = view.get(FIELD, Document.class);
        if (listing == null) {
            return;
        }
        if (body instanceof HazardListingPublished published && event.classification() == Classification.PUBLIC) {
            String order = Lists.newestFirst(published.occurredAt(), event.subject());
            listing.append(Lists.ORDER, order)
                    .append("title", published.title())
                    .append("publication", published.publication())
                    .append("publishedAt", Date.from(published.occurredAt()));
            tally.pair(BOARD, PUBLISHED, order);
        } else if (body instanceof HazardDelisted delisted) {
            listing.append("delistedAt", Date.from(delisted.occurredAt()));
        } else {
            Instant deadline = deadline(body);
            if (deadline != null) {
                listing.append("deadline", Date.from(deadline));
            }
        }
    }

    private static @Nullable Instant deadline(EventBody body) {
        if (body instanceof RectificationOrdered ordered) {
            return ordered.deadline().at();
        }
        if (body instanceof RectificationFailed failed) {
            return failed.deadline() == null ? null : failed.deadline().at();
        }
        return body instanceof ExtensionGranted granted ? granted.deadline().at() : null;
    }
}
