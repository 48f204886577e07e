package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.function.Consumer;

/** Faults of the broker and of the store: killed, or standing still for a while. */
final class GroundFaults {
    private GroundFaults() {}

    static List<Fault> all() {
        return List.of(
                new OfTheGround("broker-frozen", 2, false, scene -> {
                    scene.ground().broker().freeze();
                    try {
                        Broker.pause(1_600 + scene.random().nextInt(1_500));
                    } finally {
                        scene.ground().broker().thaw();
                    }
                }),
                new OfTheGround("broker-killed", 1, true, scene -> {
                    scene.ground().broker().kill();
                    Broker.pause(scene.random().nextInt(1_000));
                    scene.ground().broker().startAgain();
                }),
                new OfTheGround("store-frozen", 2, false, scene -> {
                    scene.ground().store().freeze();
                    try {
                        Broker.pause(500 + scene.random().nextInt(1_500));
                    } finally {
                        scene.ground().store().thaw();
                    }
                }),
                new OfTheGround("store-killed", 1, true, scene -> {
                    scene.ground().store().crash();
                    Broker.pause(scene.random().nextInt(500));
                    scene.ground().store().start();
                }));
    }

    private record OfTheGround(String name, int weight, boolean isSlow, Consumer<Scene> happens) implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.story().fault(name, "begins");
            happens.accept(scene);
            scene.story().tell(name + " has ended");
        }
    }
}
