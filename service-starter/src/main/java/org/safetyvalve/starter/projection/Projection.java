package org.safetyvalve.starter.projection;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.consuming.ReceivedEvent;

/**
 * Folds events into one view a subject and into counters. A fold must depend on its arguments only: a batch may be
 * folded again, and a rebuild folds everything.
 */
public interface Projection {

    /** Names the projection's collections and consumer groups; stable. */
    String name();

    Set<String> topics();

    /**
     * Of which edition what it keeps is, from 1. One more when the fold keeps something in another way than before: what is kept of an
     * earlier edition is then built anew by itself, and read as it is until that has caught up. An instance takes no part in a
     * generation of a later edition than its own.
     */
    default int edition() {
        return 1;
    }

    /**
     * The topic whose subjects' views are called as the subject; the view of another topic's subject is called {@code
     * <topic>/<subject>}. Ids are unique within a service only, and the topics may be of several. A projection of more than
     * one topic says which; stable.
     */
    default String mainTopic() {
        if (topics().size() != 1) {
            throw new IllegalStateException(
                    name() + " reads several topics and does not say which one names its views");
        }
        return topics().iterator().next();
    }

    /** Indexes on the views: each generation is given them before its first event. */
    default List<IndexModel> indexes() {
        return List.of();
    }

    /**
     * The view after the event; {@code view} is null for the subject's first, and knows nothing of a subject of the same id
     * on another topic. Fields {@code _id} and {@code seq} are
     * the engine's. A subject that needs no view returns an empty document.
     *
     * @throws org.safetyvalve.starter.consuming.UnreadableRecordException when the body is not what the contract says:
     *     the event becomes a dead letter and the subject's later ones wait
     */
    Document fold(@Nullable Document view, ReceivedEvent event, Tally tally);
}
