package org.safetyvalve.endtoend.faults.points;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What can be made to happen at a point. */
public final class Happenings {
    private Happenings() {}

    /** The component ends here. */
    public static Failpoints.Action crash(Failpoints points) {
        return step -> points.cut();
    }

    /** The connection breaks: after an operation its answer is lost, before it nothing is done and nobody can know. */
    public static Failpoints.Action breakConnection() {
        return step -> {
            throw new MongoSocketReadException(
                    "cut by the harness at " + step, new ServerAddress(), new IOException("connection reset"));
        };
    }

    /** No server can be selected: nothing was sent. Only before an operation. */
    public static Failpoints.Action noServer() {
        return step -> {
            throw new MongoTimeoutException("no server, by the harness, at " + step);
        };
    }

    /** The answer of a gateway whose database went away: error code 1. */
    public static Failpoints.Action internalError() {
        return step -> {
            throw new MongoCommandException(
                    new BsonDocument("ok", new BsonDouble(0))
                            .append("code", new BsonInt32(1))
                            .append("codeName", new BsonString("InternalError"))
                            .append("errmsg", new BsonString("by the harness at " + step)),
                    new ServerAddress());
        };
    }

    /** The thread stands still, and then goes on as if nothing had been. */
    public static Failpoints.Action pause(Duration time) {
        return step -> sleep(time);
    }

    /** The thread stands still until the latch opens, at most this long, and then goes on as if nothing had been. */
    public static Failpoints.Action hold(CountDownLatch until, Duration most) {
        return step -> {
            try {
                until.await(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The send fails as a batch that expires; see {@link LostSend}. Only before a send. */
    public static Failpoints.Action loseSend(boolean written, Duration after) {
        return step -> {
            throw new LostSend(written, after);
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
