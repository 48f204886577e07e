package org.safetyvalve.platform.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.platform.store.Candidates.Candidate;

/**
 * Goes through a map of documents in the order of ids, some at a time, so that a client may take as long as it likes: it holds no old
 * version of the map. What is inserted behind it is not seen, what is ahead is.
 */
final class Walk implements Iterator<Candidate> {

    private static final int STEP = 128;

    private final MVMap<Object, byte[]> documents;
    private final @Nullable Object to;
    private final boolean descending;
    private final Queue<Candidate> ahead = new ArrayDeque<>(STEP);
    private @Nullable Object from;
    private boolean fromIsDone;
    private boolean exhausted;

    /** @param from the first id wanted in the order of the walk, or null for the end it starts at; {@code to} likewise */
    Walk(MVMap<Object, byte[]> documents, @Nullable Object from, @Nullable Object to, boolean descending) {
        this.documents = documents;
        this.from = from;
        this.to = to;
        this.descending = descending;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !exhausted) {
            step();
        }
        return !ahead.isEmpty();
    }

    @Override
    public Candidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.remove();
    }

    private void step() {
        Cursor<Object, byte[]> cursor = documents.cursor(from, to, descending);
        while (ahead.size() < STEP && cursor.hasNext()) {
            Object id = cursor.next();
            if (!(fromIsDone && id.equals(from))) {
                ahead.add(new Candidate(id, cursor.getValue()));
            }
        }
        exhausted = ahead.size() < STEP;
        for (Candidate last : ahead) {
            from = last.id();
        }
        fromIsDone = true;
    }
}
