package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.safetyvalve.starter.fixture.StoreLog;

/** Holds the messages of one name on their way to the store until a test lets them go, and begins what sends them. */
final class HeldMessages extends StoreLog implements AutoCloseable {
    private final AtomicInteger arrived = new AtomicInteger();
    private final Semaphore open = new Semaphore(0);
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private volatile String held = "";

    @Override
    public void commandStarted(CommandStartedEvent event) {
        super.commandStarted(event);
        if (event.getCommandName().equals(held)) {
            arrived.incrementAndGet();
            open.acquireUninterruptibly();
        }
    }

    /** Holds messages of this name from now on. */
    void hold(String command) {
        held = command;
    }

    void letGo(int messages) {
        open.release(messages);
    }

    /** Waits until so many have been held, those included that were let go since. */
    void await(int messages) throws InterruptedException {
        for (int i = 0; arrived.get() < messages; i++) {
            assertThat(i)
                    .as("messages on their way: %s of %s", arrived, messages)
                    .isLessThan(2_000);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Begins a write, and waits until it waits for its message or for the store. */
    <T> CompletableFuture<T> begin(Supplier<T> write) throws InterruptedException {
        CompletableFuture<Thread> began = new CompletableFuture<>();
        CompletableFuture<T> outcome = CompletableFuture.supplyAsync(
                () -> {
                    began.complete(Thread.currentThread());
                    return write.get();
                },
                callers);
        Thread caller = began.join();
        while (caller.getState() != Thread.State.WAITING && !outcome.isDone()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return outcome;
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
