package org.safetyvalve.endtoend.faults.process.load;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.record.Answer;

/**
 * The life of one record, command after command. Now and then a command is wrong, or says a version that is past, or is given twice at
 * once, or once more when it was answered; one without an answer is repeated under its key, as it should be, or given up, as it happens.
 */
final class Course {
    private static final int MOST_ATTEMPTS = 40;
    private static final int MOST_PAUSE_MILLIS = 80;
    private static final int SHORT_MILLIS = 150;
    private static final int LONG_MILLIS = 900;

    private final String name;
    private final Service service;
    private final String root;
    private final Caller caller;
    private final Random random;
    private final ExecutorService others;
    private final BooleanSupplier over;
    private String id = "";
    private long version;
    private int commands;

    /**
     * @param name begins its keys, so that no other course has them
     * @param root of its record's address, for example {@code /hazards}
     * @param others threads for who acts at the same time
     * @param over whether the load is to end: then no further command is given
     */
    Course(
            String name,
            Service service,
            String root,
            Caller caller,
            Random random,
            ExecutorService others,
            BooleanSupplier over) {
        this.name = name;
        this.service = service;
        this.root = root;
        this.caller = caller;
        this.random = random;
        this.others = others;
        this.over = over;
    }

    /** A course of another record that belongs to the same person's work. */
    Course beside(String otherRoot) {
        return new Course(name + "-" + otherRoot.substring(1), service, otherRoot, caller, random, others, over);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    Random random() {
        return random;
    }

    /** Creates the record under an id that the service makes. Whether it was accepted. */
    boolean create(String account, Map<String, Object> body) throws InterruptedException {
        return create(account, null, body);
    }

    /** Creates the record under an id of its own. */
    boolean create(String account, String naturalId, Map<String, Object> body) throws InterruptedException {
        return give(
                new Call(account, nextKey(), service, root, body, "POST " + root + " " + name, naturalId, 0, false));
    }

    /** Creates a record below another's address. */
    boolean createBelow(String account, String path, Map<String, Object> body) throws InterruptedException {
        return give(new Call(account, nextKey(), service, path, body, "POST " + path, null, 0, false));
    }

    /** Takes over a record that is there. */
    void follow(String existing) {
        id = existing;
    }

    boolean does(String account, String action, Object... namesAndValues) throws InterruptedException {
        Call call = command(account, action, Call.body(namesAndValues));
        if (!call.mayChangeNothing() && chance(0.06)) {
            attemptWrong(call);
        }
        if (version > 1 && chance(0.08)) {
            caller.attempt(call.withIfMatch(version - 1, nextKey()), random);
        }
        if (version > 0 && chance(0.25)) {
            call = call.withIfMatch(version, call.key());
        }
        return give(call);
    }

    /** Somebody else gives another command at the same moment; at most one of the two can be the next. */
    boolean doesAgainst(
            String account, String action, Map<String, Object> body, String rival, Map<String, Object> other)
            throws InterruptedException {
        Call call = command(account, action, body);
        Call against = command(rival, action, other);
        Random ofRival = new Random(random.nextLong());
        Future<Answer> answer = others.submit(() -> caller.attempt(against, ofRival));
        boolean accepted = give(call);
        return await(answer) instanceof Answer.Accepted won ? remember(won) : accepted;
    }

    private Call command(String account, String action, Map<String, Object> body) {
        return new Call(
                account,
                nextKey(),
                service,
                root + "/" + id + "/" + action,
                body,
                action,
                id,
                0,
                action.equals("acknowledge"));
    }

    private String nextKey() {
        return name + "-" + ++commands;
    }

    /** A body that lacks or exceeds something, under a key of its own. */
    private void attemptWrong(Call call) throws InterruptedException {
        Map<String, Object> wrong = Call.body("noSuchField", true);
        Answer answer = caller.attempt(call.with(nextKey(), wrong, "wrong " + call.operation()), random);
        if (answer instanceof Answer.Accepted) {
            caller.found("bad-input", call + " was accepted with " + wrong);
        }
    }

    private boolean give(Call call) throws InterruptedException {
        if (over.getAsBoolean()) {
            return false;
        }
        Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
        Future<Answer> twin = null;
        if (chance(0.06)) {
            Random ofTwin = new Random(random.nextLong());
            twin = others.submit(() -> caller.attempt(call, ofTwin));
        }
        Answer answer = persist(call);
        if (twin != null && await(twin) instanceof Answer.Accepted accepted) {
            answer = accepted;
        }
        if (!(answer instanceof Answer.Accepted accepted)) {
            return false;
        }
        if (chance(0.1)) {
            caller.attempt(call, random);
        }
        if (chance(0.03)) {
            reuseKey(call);
        }
        return remember(accepted);
    }

    private Answer persist(Call call) throws InterruptedException {
        Answer answer = caller.attempt(call, random);
        for (int attempt = 1; attempt < MOST_ATTEMPTS && isToBeRepeated(answer); attempt++) {
            if (answer instanceof Answer.Unknown && chance(0.04)) {
                return answer;
            }
            Thread.sleep(SHORT_MILLIS + random.nextInt(LONG_MILLIS));
            if (over.getAsBoolean() && chance(0.3)) {
                return answer;
            }
            answer = caller.attempt(call, random);
        }
        return answer;
    }

    /** Without an answer, or refused for a reason that passes. */
    private static boolean isToBeRepeated(Answer answer) {
        return answer instanceof Answer.Unknown
                || (answer instanceof Answer.Refused refused
                        && (refused.why().endsWith("unavailable")
                                || refused.why().equals("outbox-full")
                                || refused.why().equals("overloaded")
                                || refused.why().equals("too-many-requests")));
    }

    /**
     * The key that was answered before, with another request: it must not be taken for the first. A command that changed
     * nothing leaves no key behind.
     */
    private void reuseKey(Call call) throws InterruptedException {
        if (call.aggregate() == null || call.ifMatch() > 0 || call.mayChangeNothing()) {
            return;
        }
        Caller.Reply reply = caller.reuse(call, random);
        if (reply.status() >= 200 && reply.status() < 300) {
            caller.found("key-reused", call + " was accepted with another body");
        }
    }

    private boolean remember(Answer.Accepted accepted) {
        id = accepted.id();
        version = Math.max(version, accepted.version());
        return true;
    }

    private static Answer await(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
