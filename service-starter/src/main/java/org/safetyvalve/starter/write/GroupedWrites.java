package org.safetyvalve.starter.write;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bson.Document;
import org.safetyvalve.starter.store.StoreErrors;

/**
 * Conditional writes of one collection that share their messages to the store. A write that finds no message on its way
 * goes at once; those that come while one is on its way wait for it and then go together, sent by the thread of the first
 * of them. So nobody waits for a time to pass, one caller alone pays nothing, and a busy store gets fewer, larger messages.
 *
 * <p>Each write of a message stands alone: its condition holds or not, whatever becomes of the others. A message holds no
 * two writes of one document, and is sorted by id, because two messages over the same documents in opposite order can
 * block each other for ever in a store that locks them all.
 *
 * <p>Safe for concurrent use.
 */
final class GroupedWrites {
    private static final int MOST_IN_A_MESSAGE = 64;
    private static final int MOST_ON_THEIR_WAY = 4;

    /** So many must wait for each message on its way before another one goes: a message costs much more than a write. */
    private static final int WORTH_ANOTHER = 8;

    private static final BulkWriteOptions EACH_ALONE = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final Object lock = new Object();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int onTheirWay;

    GroupedWrites(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** What the store says of a write. */
    enum Outcome {
        WRITTEN,
        /** Its condition did not hold. */
        NOT_WRITTEN,
        /** Some of the message's conditions did not hold, perhaps this one. */
        ONE_OF_THESE
    }

    /** A write, and the thread that waits with it until it is answered or is called to send a message. */
    private static final class Turn {
        private final String id;
        private final UpdateOneModel<Document> write;
        private final Semaphore called = new Semaphore(0);
        private List<Turn> toSend = List.of();
        private Supplier<Outcome> answer = () -> {
            throw new IllegalStateException("not answered");
        };

        Turn(String id, UpdateOneModel<Document> write) {
            this.id = id;
            this.write = write;
        }
    }

    /**
     * Writes, and waits for what the store says of it. What is thrown may be thrown to others of the same message too.
     *
     * @throws StoreUnavailableException when certainly nothing was written
     * @throws OutcomeUnknownException when it may or may not have been
     */
    Outcome write(String id, UpdateOneModel<Document> write) {
        Turn turn = new Turn(id, write);
        synchronized (lock) {
            waiting.add(turn);
            callTheNext();
        }
        turn.called.acquireUninterruptibly();
        if (!turn.toSend.isEmpty()) {
            sendAndTell(turn.toSend);
        }
        return turn.answer.get();
    }

    /** Calls the first of those that wait to send a message, if one should go now. Called with the lock held. */
    private void callTheNext() {
        boolean worthAnother = onTheirWay < MOST_ON_THEIR_WAY && waiting.size() >= WORTH_ANOTHER * onTheirWay;
        if (waiting.isEmpty() || !worthAnother) {
            return;
        }
        List<Turn> message = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Iterator<Turn> turns = waiting.iterator(); turns.hasNext() && message.size() < MOST_IN_A_MESSAGE; ) {
            Turn turn = turns.next();
            if (ids.add(turn.id)) {
                message.add(turn);
                turns.remove();
            }
        }
        onTheirWay++;
        Turn first = message.get(0);
        first.toSend = message;
        first.called.release();
    }

    private void sendAndTell(List<Turn> message) {
        List<Turn> sorted = new ArrayList<>(message);
        sorted.sort(Comparator.comparing(turn -> turn.id));
        try {
            send(sorted);
        } catch (RuntimeException failure) {
            sorted.forEach(turn -> turn.answer = () -> {
                throw failure;
            });
        } catch (Error failure) {
            sorted.forEach(turn -> turn.answer = () -> {
                throw failure;
            });
        }
        synchronized (lock) {
            onTheirWay--;
            callTheNext();
        }
        sorted.forEach(turn -> turn.called.release());
    }

    private void send(List<Turn> message) {
        List<UpdateOneModel<Document>> writes =
                message.stream().map(turn -> turn.write).toList();
        List<Turn> taken = new ArrayList<>(message);
        int matched;
        try {
            matched = StoreErrors.writingEach(() -> documents.bulkWrite(writes, EACH_ALONE))
                    .getMatchedCount();
        } catch (MongoBulkWriteException partly) {
            for (BulkWriteError error : partly.getWriteErrors()) {
                Turn failed = message.get(error.getIndex());
                failed.answer = () -> {
                    throw new OutcomeUnknownException(partly);
                };
                taken.remove(failed);
            }
            matched = partly.getWriteResult().getMatchedCount();
        }
        Outcome outcome =
                matched == taken.size() ? Outcome.WRITTEN : matched == 0 ? Outcome.NOT_WRITTEN : Outcome.ONE_OF_THESE;
        taken.forEach(turn -> turn.answer = () -> outcome);
    }
}
