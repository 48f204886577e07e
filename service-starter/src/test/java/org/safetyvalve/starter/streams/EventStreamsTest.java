package org.safetyvalve.starter.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.web.TooManyRequestsException;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class EventStreamsTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration TURN = Duration.ofMillis(20);

    /** A number that everybody watches. */
    @RestController
    static final class Numbers extends EventStreams<Watch> {
        private final AtomicInteger number = new AtomicInteger(1);
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger turns = new AtomicInteger();

        Numbers(int most, Duration heartbeat) {
            super("numbers", TURN, most, heartbeat);
        }

        @GetMapping("/watch")
        SseEmitter watch() {
            Watch watch = new Watch();
            admit(watch);
            watch.tell(number.get());
            return watch.emitter();
        }

        @Override
        protected void tell(Set<Watch> watching) {
            turns.incrementAndGet();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            watching.forEach(watch -> watch.tell(number.get()));
        }
    }

    private static final class Watch extends EventStream {
        private int told;

        Watch() {
            super(LONG);
        }

        synchronized void tell(int number) {
            if (number < 0) {
                end();
            } else if (number > told) {
                told = number;
                send(SseEmitter.event().data(number));
            }
        }
    }

    private Numbers numbers = new Numbers(2, LONG);

    @AfterEach
    void stop() {
        numbers.stop();
    }

    private static MvcResult watch(Numbers numbers) throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(numbers).build();
        return http.perform(get("/watch")).andReturn();
    }

    private static void isTold(MvcResult reader, String events) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(text(reader)).isEqualTo(events));
    }

    private static String text(MvcResult reader) throws UnsupportedEncodingException {
        return reader.getResponse().getContentAsString();
    }

    @Test
    void tellsAllWhoWatchWhatIsNewAndGoesOnAfterATurnThatFailed() throws Exception {
        numbers.start();
        MvcResult one = watch(numbers);
        MvcResult other = watch(numbers);
        numbers.failures.set(3);
        numbers.number.set(2);
        isTold(one, "data:1\n\ndata:2\n\n");
        isTold(other, "data:1\n\ndata:2\n\n");
        assertThat(numbers.failures).hasValue(0);
    }

    @Test
    void looksForNothingWhileNobodyWatches() throws Exception {
        numbers.start();
        Thread.sleep(10 * TURN.toMillis());
        assertThat(numbers.turns).hasValue(0);
        watch(numbers);
        await().atMost(Duration.ofSeconds(10)).until(() -> numbers.turns.get() > 0);
    }

    @Test
    void holdsOnlySoManyAndTakesAnotherWhenAReaderHasGone() throws Exception {
        MvcResult first = watch(numbers);
        watch(numbers);
        assertThatThrownBy(() -> watch(numbers)).hasCauseInstanceOf(TooManyRequestsException.class);
        ((MockAsyncContext) first.getRequest().getAsyncContext()).complete();
        isTold(watch(numbers), "data:1\n\n");
    }

    @Test
    void takesAnotherWhenOneHasNothingMoreToTell() throws Exception {
        watch(numbers);
        watch(numbers);
        numbers.number.set(-1);
        numbers.start();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(watch(numbers).getResponse().getStatus()).isEqualTo(200));
    }

    @Test
    void saysThatItIsAliveWhenNothingChanges() throws Exception {
        numbers = new Numbers(2, TURN);
        numbers.start();
        MvcResult reader = watch(numbers);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(text(reader)).startsWith("data:1\n\n:alive\n\n:alive\n\n"));
    }

    @Test
    void endsAllWhenItIsStopped() throws Exception {
        numbers.start();
        MvcResult reader = watch(numbers);
        assertThat(numbers.isRunning()).isTrue();
        numbers.stop();
        assertThat(numbers.isRunning()).isFalse();
        assertThat(reader.getAsyncResult(1_000)).isNull();
        numbers.start();
        assertThat(watch(numbers).getResponse().getStatus()).isEqualTo(200);
        assertThat(watch(numbers).getResponse().getStatus()).isEqualTo(200);
    }
}
