package org.safetyvalve.benchmarks.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a JVM's heap holds that is in use: it is asked for a full collection and counts what that leaves. */
public final class LiveHeap {
    private static final int LARGEST = 12;

    private final long pid;

    public LiveHeap(long pid) {
        this.pid = pid;
    }

    /**
     * All objects that are reachable at a moment.
     *
     * @param bytes of all of them
     * @param largest the classes whose objects take the most, each with its bytes
     */
    public record Look(long bytes, Map<String, Long> largest) {}

    /** Looks now, which costs the process a full collection. */
    public Look look() throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Long> largest = new LinkedHashMap<>();
        for (String line : histogram.lines().toList()) {
            String[] fields = line.strip().split("\\s+");
            if (fields[0].equals("Total")) {
                return new Look(Long.parseLong(fields[2]), largest);
            }
            if (fields.length > 3 && fields[0].endsWith(":") && largest.size() < LARGEST) {
                largest.put(fields[3], Long.parseLong(fields[2]));
            }
        }
        throw new IOException("no histogram of " + pid + ": " + histogram);
    }
}
