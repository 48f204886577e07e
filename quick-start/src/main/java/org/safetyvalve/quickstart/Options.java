package org.safetyvalve.quickstart;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the user asked for on the command line. */
final class Options {

    private static final Set<String> SWITCHES = Set.of("--check", "--small", "--running", "--help");
    private static final Set<String> VALUES = Set.of("--data", "--store", "--kafka");
    private static final int HIGHEST_PORT = 65_535;

    private final Set<String> switches = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    private Options() {}

    /** @throws CannotStart for an option that is unknown, lacks its value, or has a wrong one */
    static Options parse(List<String> arguments) {
        Options options = new Options();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options.take(rest.remove(), rest);
        }
        return options;
    }

    private void take(String option, Deque<String> rest) {
        if (SWITCHES.contains(option)) {
            switches.add(option);
        } else if (VALUES.contains(option)) {
            values.put(option, valueOf(option, rest));
        } else {
            ports.put(partWithPortOption(option), port(option, valueOf(option, rest)));
        }
    }

    private static String valueOf(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.startsWith("--")) {
            throw new CannotStart("选项 " + option + " 缺少值", "option " + option + " lacks its value");
        }
        return value;
    }

    private static Part partWithPortOption(String option) {
        return Arrays.stream(Part.values())
                .filter(part -> part.portOption().equals(option))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "没有选项 " + option + ",用 --help 查看全部", "no option " + option + "; --help shows all"));
    }

    private static int port(String option, String value) {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new CannotStart(
                    "选项 " + option + " 的端口无效:" + value, "option " + option + " needs a port, not " + value);
        }
        return port;
    }

    boolean help() {
        return switches.contains("--help");
    }

    /** Verify figures and ledger, stop, and say by the exit status how it went. */
    boolean check() {
        return switches.contains("--check");
    }

    /** 300 general hazards instead of 30,000. */
    boolean small() {
        return switches.contains("--small");
    }

    /** Start nothing: load into services that run already. */
    boolean running() {
        return switches.contains("--running");
    }

    Path data() {
        return Path.of(values.getOrDefault("--data", running() ? ".safety-valve/running" : ".safety-valve"))
                .toAbsolutePath()
                .normalize();
    }

    /** The connection string of a store that is not ours, without a database. */
    Optional<String> outsideStore() {
        return Optional.ofNullable(values.get("--store"));
    }

    /** The bootstrap address of a broker that is not ours. */
    Optional<String> outsideKafka() {
        return Optional.ofNullable(values.get("--kafka"));
    }

    int port(Part part) {
        return ports.getOrDefault(part, part.usualPort());
    }

    static String usage() {
        return """
                用法 / Usage: ./quickstart [选项 / options]

                  --data DIR            数据目录,默认 ./.safety-valve / data directory
                  --store mongodb://…   用外部存储 / an outside MongoDB-compatible store
                  --kafka HOST:PORT     用外部 Kafka / an outside Kafka
                  --small               一般隐患 300 条而非 30,000 条 / 300 general hazards, not 30,000
                  --check               核对数字和账本后停止,以退出码表示结果 / verify figures and ledger, stop, exit status
                  --running             不启动进程,只载入已在运行的服务(如 docker compose)/ start nothing, load into
                                        services that run already, as docker compose's
                  --port-NAME N         端口,NAME 为 / port of: console 8080, hazard 8081, accountability 8082,
                                        notification 8083, reporting 8084, identity 8090, kafka 9092, store 27017
                  --help                本说明 / this text

                Ctrl-C 停止;再次启动时沿用已有数据 / Ctrl-C stops; started again it continues with its data
                """;
    }
}
