package org.safetyvalve.starter.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void oneAccountsShareIsNotAnothers() {
        Shares shares = new Shares(2);
        assertThat(shares.take("importer")).isTrue();
        assertThat(shares.take("importer")).isTrue();
        assertThat(shares.take("importer")).isFalse();
        assertThat(shares.take("inspector")).isTrue();
        assertThat(shares.refused()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        Shares shares = new Shares(1);
        shares.take("importer");
        shares.giveBack("importer");
        assertThat(shares.take("importer")).isTrue();
    }

    @Test
    void remembersNobodyWhoHasNoPlace() throws InterruptedException {
        Shares shares = new Shares(3);
        int callers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        CountDownLatch together = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            String account = "account-" + i % 2;
            threads.submit(() -> {
                together.countDown();
                together.await();
                for (int again = 0; again < 5_000; again++) {
                    if (shares.take(account)) {
                        shares.giveBack(account);
                    }
                }
                return null;
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shares.accounts()).isZero();
    }
}
