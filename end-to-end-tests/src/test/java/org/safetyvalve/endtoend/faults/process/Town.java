package org.safetyvalve.endtoend.faults.process;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A store, a broker, an issuer of tokens and the services, started together and kept running: a process that was killed is started
 * again, as whoever runs services would have it. Two instances of those whose instances race, one of the others; faults add more.
 */
public final class Town implements AutoCloseable {
    /** How long an event may wait for its acknowledgement before it is left to the sweeper: short, so that batches expire. */
    public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(6);

    private static final int STORE_MEGABYTES = 900;
    private static final int BROKER_MEGABYTES = 300;
    private static final Map<Service, Integer> INSTANCES = Map.of(
            Service.HAZARD, 2,
            Service.ACCOUNTABILITY, 1,
            Service.NOTIFICATION, 1,
            Service.REPORTING, 2);

    private final Path folder;
    private final Store store;
    private final Broker broker;
    private final Issuer issuer;
    private final Topics topics;
    private final Map<Service, String> classPaths = new EnumMap<>(Service.class);
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final Keeper keeper;
    private int started;

    Town(Path folder) {
        this.folder = folder;
        this.issuer = new Issuer();
        this.store = new Store(directory("disks"), STORE_MEGABYTES);
        this.broker = new Broker(directory("disks"), BROKER_MEGABYTES);
        this.topics = new Topics(broker.bootstrap());
        Path failpoints = FailpointJar.write(directory("programs").resolve("failpoints.jar"));
        for (Service service : Service.values()) {
            classPaths.put(service, service.unpack(directory("programs").resolve(service.module())) + ":" + failpoints);
        }
        INSTANCES.forEach((service, number) -> {
            for (int i = 0; i < number; i++) {
                add(service);
            }
        });
        instances.forEach(Instance::awaitReady);
        this.keeper = new Keeper(instances);
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one more instance of a service. Does not wait for it. */
    public Instance add(Service service) {
        List<String> settings = new ArrayList<>(List.of(
                "safetyvalve.kafka.bootstrap-servers=" + broker.bootstrapOfServices(),
                "safetyvalve.security.issuer=" + issuer.address(),
                "safetyvalve.publishing.delivery-timeout=" + DELIVERY_TIMEOUT,
                "spring.lifecycle.timeout-per-shutdown-phase=4s"));
        int number = ++started;
        if (service == Service.HAZARD) {
            settings.add("safetyvalve.hazard.deadlines.every=1s");
            settings.add("safetyvalve.hazard.imports.directory=" + folder.resolve("imports-" + number));
        }
        if (service == Service.ACCOUNTABILITY) {
            String keys = "safetyvalve.accountability.confidentiality.";
            settings.add(keys + "key-directory=" + folder.resolve("keys"));
            settings.add(keys + "master-keyset=" + folder.resolve("master-keyset.json"));
            settings.add(keys + "make-master-keyset=true");
            settings.add("safetyvalve.accountability.deadlines.interval=1s");
        }
        Instance instance =
                new Instance(service, number, classPaths.get(service), store.port(), settings, directory("logs"));
        instance.start();
        instances.add(instance);
        return instance;
    }

    /** Ends an instance for good, in order or by {@code kill -9}. */
    public void remove(Instance instance, boolean killed) {
        instances.remove(instance);
        if (!killed) {
            instance.stop();
        }
        instance.close();
    }

    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    public List<Instance> instances(Service service) {
        return instances.stream()
                .filter(instance -> instance.service() == service)
                .toList();
    }

    public Store store() {
        return store;
    }

    public Broker broker() {
        return broker;
    }

    public Topics topics() {
        return topics;
    }

    /** Starts what was killed, and knows what ended without being killed. */
    Keeper keeper() {
        return keeper;
    }

    public String tokenOf(String account) {
        return issuer.tokenOf(account);
    }

    public MongoDatabase database(Service service) {
        return store.database(service);
    }

    @Override
    public void close() {
        keeper.close();
        instances.parallelStream().forEach(Instance::close);
        topics.close();
        broker.close();
        store.close();
        issuer.close();
    }
}
