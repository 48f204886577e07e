package org.safetyvalve.hazard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.safetyvalve.hazard.testing.Client;
import org.safetyvalve.hazard.testing.RunningService;

/** How fast sheets go in on this machine: {@code -Dimport.rows=30000}. A figure, not a promise: not part of every build. */
@EnabledIfSystemProperty(named = "import.rows", matches = "[0-9]+")
class ImportRateTest {

    @Test
    void tellsHowLongASheetOfManyRowsTakes() {
        int rows = Integer.getInteger("import.rows");
        LocalDate day = LocalDate.now().minusDays(60);
        StringBuilder sheet = new StringBuilder("编号,标题,描述,区划代码,地址,行业,责任单位代码,发现时间,整改期限,整改完成时间,验收时间\r\n");
        for (int i = 0; i < rows; i++) {
            sheet.append(i)
                    .append(",消火栓无水,三楼东侧消火栓开启后无水,371102,海曲路")
                    .append(i)
                    .append("号,消防,unit-")
                    .append(i % 400)
                    .append(',')
                    .append(day)
                    .append(',')
                    .append(day.plusDays(20))
                    .append(',')
                    .append(i % 10 == 0 ? "" : day.plusDays(8).toString())
                    .append(',')
                    .append(i % 10 < 2 ? "" : day.plusDays(9).toString())
                    .append("\r\n");
        }
        Client importer = RunningService.get().as(ImportTest.IMPORTER);
        long start = System.nanoTime();
        Client.Answer received = importer.upload(
                "/imports/hazards",
                "text/csv",
                sheet.toString().getBytes(UTF_8),
                UUID.randomUUID().toString());
        Client.Answer done = await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> importer.get("/imports/" + received.id()),
                        progress -> progress.text("state").equals("DONE"));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d rows in %.1f s: %.0f rows/s%n", rows, seconds, rows / seconds);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            double cpu = threads.getThreadCpuTime(id) / 1e9;
            if (cpu > 0.3) {
                System.out.printf(
                        "%6.1f s of CPU: %s%n", cpu, threads.getThreadInfo(id).getThreadName());
            }
        }
        assertThat(done.body().path("accepted").asInt()).isEqualTo(rows);
    }
}
