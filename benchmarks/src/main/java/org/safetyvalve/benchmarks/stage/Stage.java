package org.safetyvalve.benchmarks.stage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.platform.broker.LocalBroker;
import org.safetyvalve.platform.process.ClassPath;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.platform.store.DurableStore;

/** A store and a broker that nobody else uses, both new, and what a row starts on them. */
public final class Stage implements AutoCloseable {
    private final Path home;
    private final Path directory;
    private final PrintStream progress;
    private final DurableStore store;
    private final LocalBroker broker;
    private final Issuer issuer;
    private final MongoClient client;
    private final Topics topics;
    private final CpuTimes cpu = new CpuTimes();
    private @Nullable String recording;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** @param home the checkout, whose built executables are started */
    public Stage(Path home, PrintStream progress) throws IOException {
        this.home = home;
        this.progress = progress;
        this.directory = Files.createTempDirectory("safety-valve-bench-");
        this.store = DurableStore.open(directory.resolve("store"));
        this.broker = LocalBroker.start(directory.resolve("kafka"), FreePort.any(), directory.resolve("kafka.log"));
        this.issuer = Issuer.start();
        this.client = client(store.uri());
        this.topics = new Topics(broker.bootstrap());
        cpu.watch("bench", ProcessHandle.current().pid());
        cpu.watch("broker", broker.process().pid());
        Path processes = storeProcesses(store.port());
        cpu.watch("store: FerretDB", processes.resolve("ferretdb.pid"));
        cpu.watch("store: PostgreSQL", processes.resolve("postgresql.pid"));
    }

    /** Where ops/durable-store notes its processes. */
    private static Path storeProcesses(int port) {
        Map<String, String> environment = System.getenv();
        String cache = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(environment.getOrDefault(
                        "SAFETYVALVE_DURABLE_STORE_HOME", cache + "/safety-valve/durable-store"))
                .resolve("run")
                .resolve(String.valueOf(port));
    }

    /** The driver as the services set it up: acknowledged by a majority, journalled, not repeated by itself. */
    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .build());
    }

    /** A database of the store, for raw operations or to look into a service's. */
    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    public String storeUri() {
        return store.uri();
    }

    public String storeUri(String database) {
        return store.uri(database);
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    public Topics topics() {
        return topics;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Path directory() {
        return directory;
    }

    /** Processor time by program. */
    public CpuTimes cpu() {
        return cpu;
    }

    public PrintStream progress() {
        return progress;
    }

    /** The checkout. */
    public Path home() {
        return home;
    }

    /** Has services record themselves with Java Flight Recorder when they are started from now on. */
    public void recordServices(Path into, String row) {
        recording = "filename=" + into.resolve(row + "-%s.jfr") + ",settings=profile,dumponexit=true";
    }

    /** Settings that make a service find this stage, as arguments. */
    public List<String> settings(String database) {
        return List.of(
                "--safetyvalve.store.uri=" + storeUri(database),
                "--safetyvalve.kafka.bootstrap-servers=" + bootstrap(),
                "--safetyvalve.security.issuer=" + issuer.address());
    }

    /**
     * Starts a service's own executable with its own settings.
     *
     * @param name {@code hazard} or {@code reporting}; its store's name too
     */
    public Service start(String name, String... more) throws IOException {
        return start(name, Service.FLAGS, more);
    }

    public Service start(String name, List<String> flags, String... more) throws IOException {
        String module = name + "-service";
        // A copy, because a build meanwhile would pull the jar from under the process.
        Path jar =
                Files.copy(executable(module), directory.resolve(module + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        List<String> program = new ArrayList<>(List.of("-jar", jar.toString()));
        return launch(name, flags, program, more);
    }

    /**
     * Starts a service unpacked, as its image has it, with another main class of this module on its class path.
     *
     * @param main which starts the service's own application
     * @param flags more flags for its JVM
     */
    public Service startAround(String name, Class<?> main, String... flags) throws IOException, InterruptedException {
        String module = name + "-service";
        Path jar =
                Files.copy(executable(module), directory.resolve(module + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        Path unpacked = directory.resolve(module);
        JavaProcess unpacking = JavaProcess.start(
                "unpacking",
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString()),
                directory.resolve("unpacking.log"));
        if (!unpacking.endsWithin(60, TimeUnit.SECONDS) || unpacking.exitStatus() != 0) {
            throw new IOException("could not unpack " + jar + ": " + unpacking.logTail());
        }
        List<String> jvm = new ArrayList<>(Service.FLAGS);
        jvm.addAll(List.of(flags));
        String classPath = String.join(
                File.pathSeparator,
                unpacked.resolve(module + ".jar").toString(),
                unpacked.resolve("lib") + "/*",
                ClassPath.holding(main));
        return launch(name, jvm, List.of("-cp", classPath, main.getName()));
    }

    private Path executable(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT-exec.jar");
    }

    private Service launch(String name, List<String> flags, List<String> program, String... more) throws IOException {
        int port = FreePort.any();
        List<String> whole = new ArrayList<>(program);
        whole.add("--server.port=" + port);
        if (name.equals("hazard")) {
            whole.add("--safetyvalve.hazard.imports.directory=" + directory.resolve("imports"));
        }
        whole.addAll(settings(name));
        whole.addAll(List.of(more));
        List<String> jvm = new ArrayList<>(flags);
        if (recording != null) {
            jvm.add("-XX:StartFlightRecording=" + recording.formatted(name));
        }
        Service service = closing(Service.start(name, port, jvm, whole, directory.resolve(name + ".log")));
        cpu.watch(name + "-service", service.pid());
        return service;
    }

    /** Has something closed before the store and the broker are. */
    public <T extends AutoCloseable> T closing(T opened) {
        started.push(opened);
        return opened;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable opened : started) {
            try {
                opened.close();
            } catch (Exception late) {
                progress.println("  could not be closed: " + late);
            }
        }
        topics.close();
        client.close();
        issuer.close();
        broker.kill();
        store.close();
        if (System.getProperty("safetyvalve.bench.keep") == null) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
