package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.safetyvalve.platform.store.Candidates.Candidate;

/** Matches stored documents against a filter, reading only the fields that the filter names. */
final class DocumentFilter {

    private static final QueryMatcher MATCHER = new DefaultQueryMatcher();

    private final Document query;
    private final Set<String> fields = new HashSet<>();
    private boolean wholeDocument;

    DocumentFilter(Document query) {
        this.query = query;
        collectFields(query);
    }

    boolean matches(Candidate candidate) {
        if (query.isEmpty()) {
            return true;
        }
        Document document =
                wholeDocument ? StoredBson.decode(candidate.bson()) : StoredBson.decode(candidate.bson(), fields);
        return MATCHER.matches(document, query);
    }

    private void collectFields(Document filter) {
        filter.forEach((key, value) -> {
            if (!key.startsWith("$")) {
                fields.add(topLevel(key));
            } else if (value instanceof Collection<?> branches) {
                branches.forEach(branch -> collectBranch(branch));
            } else {
                wholeDocument = true;
            }
        });
    }

    private void collectBranch(Object branch) {
        if (branch instanceof Document filter) {
            collectFields(filter);
        } else {
            wholeDocument = true;
        }
    }

    static String topLevel(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
