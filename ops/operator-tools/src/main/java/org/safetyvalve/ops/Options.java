package org.safetyvalve.ops;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What was said on the command line.
 *
 * @param client settings of the Kafka client
 * @param words everything that was not an option
 */
record Options(Map<String, Object> client, List<String> words) {
    private static final String DEFAULT_KAFKA = "localhost:9092";
    private static final int TIMEOUT_MILLIS = 15_000;

    /** The usage or an option is wrong. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static Map<String, Object> client(String kafka) {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", kafka);
        client.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        return client;
    }

    /** Reads {@code --kafka HOST:PORT} and {@code --config FILE} (client properties, as Kafka's own tools take). */
    static Options of(String... arguments) {
        Map<String, Object> client = client(DEFAULT_KAFKA);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--kafka" -> client.put("bootstrap.servers", value(arguments, ++i));
                case "--config" ->
                    file(value(arguments, ++i)).forEach((name, value) -> client.put((String) name, value));
                default -> {
                    if (arguments[i].startsWith("-")) {
                        throw new UsageException("没有选项 " + arguments[i] + " / there is no option " + arguments[i]);
                    }
                    words.add(arguments[i]);
                }
            }
        }
        return new Options(client, words);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new UsageException("选项 " + arguments[at - 1] + " 缺少值 / " + arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private static Properties file(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UsageException("无法读取文件 / cannot read " + name);
        }
    }
}
