package org.safetyvalve.platform.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.safetyvalve.platform.process.Arguments;
import org.safetyvalve.platform.process.FreePort;
import org.safetyvalve.platform.process.ParentWatch;

/**
 * A Kafka broker as a program: {@code --port N --data DIR}. Formats the storage when it is new. Ends cleanly on SIGTERM, and when
 * whoever started it is gone.
 */
public final class LocalBrokerMain {

    private LocalBrokerMain() {}

    public static void main(String... arguments) throws IOException {
        Arguments options = new Arguments(arguments);
        ParentWatch.whenGone(() -> System.exit(0));
        Kafka.main(new String[] {
            prepare(Path.of(options.required("data")).toAbsolutePath(), options.requiredNumber("port"))
                    .toString()
        });
    }

    private static Path prepare(Path data, int port) throws IOException {
        Files.createDirectories(data);
        Path logs = data.resolve("logs");
        Path file = write(data.resolve("server.properties"), logs, port);
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(file);
        }
        return file;
    }

    private static Path write(Path file, Path logs, int port) throws IOException {
        Properties properties = new Properties();
        Integer proxied = Integer.getInteger(LocalBroker.PROXIED_PORT);
        Integer proxy = Integer.getInteger(LocalBroker.PROXY_PORT);
        int controller = proxied == null || proxy == null ? FreePort.any(port) : FreePort.any(port, proxied, proxy);
        Map<String, String> settings = BrokerSettings.of(logs, port, controller);
        if (proxied != null && proxy != null) {
            BrokerSettings.addProxied(settings, proxied, proxy);
        }
        settings.put("auto.create.topics.enable", String.valueOf(Boolean.getBoolean(LocalBroker.AUTO_CREATE)));
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static void format(Path settings) {
        String[] command = {
            "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()
        };
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            throw new IllegalStateException("the broker's storage cannot be formatted: status " + status);
        }
    }
}
