package org.safetyvalve.platform.broker;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.process.JavaProcess;

/**
 * A broker as a child process. After {@link #kill()} or {@link #close()} another one started on the same directory and port goes on
 * with the same topics.
 */
public final class LocalBroker implements AutoCloseable {

    /**
     * Flags {@code -D<this>=port} of its JVM: the port of one more listener, and the port that it names as its own, for a test that
     * stands between clients and broker.
     */
    public static final String PROXIED_PORT = "safetyvalve.broker.proxied-port";

    /** See {@link #PROXIED_PORT}. */
    public static final String PROXY_PORT = "safetyvalve.broker.proxy-port";

    /** Flag {@code -D<this>=true} of its JVM: it makes the topics that somebody asks for, as a broker does that nobody has set up. */
    public static final String AUTO_CREATE = "safetyvalve.broker.auto-create";

    /** Flag {@code -D<this>=INFO} of its JVM: its log tells what becomes of consumer groups. */
    public static final String COORDINATORS = "safetyvalve.broker.coordinators";

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final String LOGGING = "-Dlogback.configurationFile=local-broker-logback.xml";
    private static final int PROBE_MILLIS = 2_000;
    private static final List<String> LIBRARIES = List.of(
            "kafka",
            "scala-",
            "jackson-",
            "jopt-simple",
            "metrics-core-2",
            "slf4j-api",
            "logback-",
            "lz4-",
            "at-yawk-lz4",
            "zstd-jni",
            "snappy-java",
            "argparse4j",
            "commons-",
            "jose4j",
            "re2j",
            "hash4j",
            "caffeine",
            "hdrhistogram",
            "HdrHistogram",
            "pcollections",
            "jspecify",
            "snakeyaml",
            "log4j-api-",
            "log4j-core-",
            "opentelemetry-proto",
            "protobuf-java");

    private final JavaProcess process;
    private final String bootstrap;

    private LocalBroker(JavaProcess process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts a broker and waits until it serves its topics.
     *
     * @param flags more flags for its JVM
     * @throws IllegalStateException with the end of its log when it does not come up
     */
    public static LocalBroker start(Path data, int port, Path log, String... flags) {
        LocalBroker broker = launch(data, port, log, flags);
        broker.awaitReady();
        return broker;
    }

    /** Starts a broker without waiting for it. */
    public static LocalBroker launch(Path data, int port, Path log, String... flags) {
        List<String> command = new ArrayList<>(
                List.of("-Xmx144m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.add(LOGGING);
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath(), LocalBrokerMain.class.getName()));
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        return new LocalBroker(JavaProcess.start("kafka", command, log), "127.0.0.1:" + port);
    }

    private static String classPath() {
        String own = ClassPath.holding(LocalBrokerMain.class);
        String libraries = ClassPath.ofThisJvm(name -> LIBRARIES.stream().anyMatch(name::startsWith));
        return own + File.pathSeparator + libraries;
    }

    /** Waits until it serves its topics. */
    public void awaitReady() {
        process.awaitReady(this::answers, READY_WITHIN);
    }

    private boolean answers() {
        int port = Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
        return FreePort.isServed(port) && describesItself();
    }

    private boolean describesItself() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    public JavaProcess process() {
        return process;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Ends it cleanly. */
    @Override
    public void close() {
        process.stop();
    }
}
