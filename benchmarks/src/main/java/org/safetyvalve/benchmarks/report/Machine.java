package org.safetyvalve.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine that is measured on. */
public final class Machine {
    private Machine() {}

    /** The load averages of one, five and fifteen minutes. */
    public static String load() {
        String[] fields = read("/proc/loadavg").split(" ");
        return fields.length < 3 ? "unknown" : fields[0] + ' ' + fields[1] + ' ' + fields[2];
    }

    static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("cpu", field("/proc/cpuinfo", "model name"));
        machine.put("memory", field("/proc/meminfo", "MemTotal"));
        machine.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        machine.put("jdk", System.getProperty("java.vm.name") + ' ' + System.getProperty("java.runtime.version"));
        return machine;
    }

    private static String field(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException notThatSystem) {
            return "";
        }
    }
}
