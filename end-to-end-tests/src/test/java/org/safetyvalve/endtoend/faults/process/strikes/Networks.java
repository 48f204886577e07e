package org.safetyvalve.endtoend.faults.process.strikes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.process.Town;
import org.safetyvalve.endtoend.faults.process.Wire;

/** What networks do: cut connections, lose answers to what has been done, fall silent. */
final class Networks {
    private static final int PRODUCE = 0;
    private static final int OFFSET_COMMIT = 8;
    private static final int SEARCHED_BYTES = 300;

    private Networks() {}

    static boolean storeCut(Scene scene) throws InterruptedException {
        Instance instance = scene.anyInstance();
        return cut(scene, instance.store(), "between " + instance.name() + " and its store");
    }

    static boolean brokerCut(Scene scene) throws InterruptedException {
        return cut(scene, scene.town().broker().services(), "between services and broker");
    }

    static boolean callersCut(Scene scene) throws InterruptedException {
        Instance instance = scene.anyInstance(scene.oneOf(List.of(Service.HAZARD, Service.ACCOUNTABILITY)));
        return cut(scene, instance.callers(), "between " + instance.name() + " and its callers");
    }

    private static boolean cut(Scene scene, Wire wire, String where) throws InterruptedException {
        int cut = 0;
        for (int i = 1 + scene.random().nextInt(4); i > 0; i--) {
            double share = scene.random().nextBoolean() ? 1 : 0.5;
            cut += wire.cut(share, scene.random()::nextDouble);
            scene.pause(100, 800);
        }
        scene.tell(cut + " connections cut " + where);
        return cut > 0;
    }

    /** The store has done it, and its answer is lost. */
    static boolean storeAnswersLost(Scene scene) throws InterruptedException {
        Instance instance = scene.anyInstance();
        String command = scene.oneOf(List.of("update", "insert", "update"));
        return lose(
                scene,
                instance.store(),
                asksTheStore(command),
                "of the store of " + instance.name() + " to " + command);
    }

    private static Wire.Requests asksTheStore(String command) {
        String pattern = '\u0002' + command + '\0';
        return (bytes, length) ->
                new String(bytes, 0, Math.min(length, SEARCHED_BYTES), StandardCharsets.ISO_8859_1).contains(pattern);
    }

    /** The broker has the records, or the offsets, and its answer is lost. */
    static boolean brokerAnswersLost(Scene scene) throws InterruptedException {
        int key = scene.random().nextInt(3) == 0 ? OFFSET_COMMIT : PRODUCE;
        Wire.Requests requests = (bytes, length) -> length > 6 && bytes[4] == 0 && bytes[5] == key;
        return lose(scene, scene.town().broker().services(), requests, "of the broker to requests of kind " + key);
    }

    /** The service has done it, and its caller never hears of it. */
    static boolean serviceAnswersLost(Scene scene) throws InterruptedException {
        Instance instance = scene.anyInstance(scene.oneOf(List.of(Service.HAZARD, Service.ACCOUNTABILITY)));
        Wire.Requests posts =
                (bytes, length) -> length > 5 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("POST ");
        return lose(scene, instance.callers(), posts, "of " + instance.name());
    }

    private static boolean lose(Scene scene, Wire wire, Wire.Requests requests, String which)
            throws InterruptedException {
        int howMany = 2 + scene.random().nextInt(12);
        wire.loseAnswers(requests, howMany);
        scene.pause(1_500, 4_000);
        int lost = howMany - wire.loseNoMore();
        scene.tell(lost + " answers lost " + which);
        return lost > 0;
    }

    /** Packets go nowhere; nobody is told. */
    static boolean silence(Scene scene) throws InterruptedException {
        boolean broker = scene.random().nextInt(3) == 0;
        Instance instance = scene.anyInstance();
        Wire wire = broker ? scene.town().broker().services() : instance.store();
        String where = broker ? "services and broker" : instance.name() + " and its store";
        scene.tell("silence between " + where);
        wire.fallSilent();
        scene.pause(1_000, 7_000);
        if (scene.random().nextBoolean()) {
            wire.cut(1, () -> 0);
        }
        wire.speak();
        scene.tell("they hear each other again");
        return true;
    }

    /** Away for longer than a batch lives in the producer: it expires, and what was acknowledged to nobody may be on the topic. */
    static boolean batchesExpire(Scene scene) throws InterruptedException {
        Duration lives = Town.DELIVERY_TIMEOUT;
        boolean killed = scene.random().nextBoolean();
        scene.tell("the broker is away for longer than a batch lives" + (killed ? ", by kill -9" : ""));
        if (killed) {
            scene.town().broker().kill();
        } else {
            scene.town().broker().freeze();
        }
        scene.pause(lives.toMillis() + 1_000, lives.toMillis() + 4_000);
        if (killed) {
            scene.town().broker().start();
        } else {
            scene.town().broker().thaw();
        }
        scene.tell("the broker is back");
        return true;
    }
}
