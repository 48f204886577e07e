package org.safetyvalve.platform.process;

import java.util.concurrent.CompletableFuture;

/** Lets a child end when the process that started it is gone, however that ended. */
public final class ParentWatch {

    private ParentWatch() {}

    /** Calls {@code then} once, on a thread of its own, when the process that started this one has ended. */
    public static void whenGone(Runnable then) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> watch(parent.onExit().thenRun(then)));
    }

    private static void watch(CompletableFuture<Void> ignored) {
        // The process reaper completes it; nothing to wait for here.
    }
}
