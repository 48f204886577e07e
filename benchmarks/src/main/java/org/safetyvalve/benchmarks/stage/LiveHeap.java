package org.safetyvalve.benchmarks.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a JVM's heap holds that is in use: it is asked for a full collection and counts what that leaves. */
public final class LiveHeap {
    private static final int LARGEST = 12;
    private static final int ATTEMPTS = 50;
    private static final String FULL_COLLECTIONS = "sun.gc.collector.1.invocations=";

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

    /**
     * Looks now, which costs the process a full collection. While some thread is in native code that holds an array (unpacking does) a
     * JVM counts without collecting, garbage too: then it is asked again.
     */
    public Look look() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = fullCollections();
            List<String> histogram = ask("GC.class_histogram");
            if (fullCollections() > before) {
                return histogram(histogram);
            }
        }
        throw new IOException(pid + " did not collect, asked " + ATTEMPTS + " times");
    }

    private long fullCollections() throws IOException {
        List<String> told = ask("PerfCounter.print");
        for (String line : told) {
            if (line.startsWith(FULL_COLLECTIONS)) {
                return Long.parseLong(line.substring(FULL_COLLECTIONS.length()));
            }
        }
        throw new IOException(pid + " does not count its full collections: " + told);
    }

    private List<String> ask(String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Look histogram(List<String> told) throws IOException {
        Map<String, Long> largest = new LinkedHashMap<>();
        for (String line : told) {
            String[] fields = line.strip().split("\\s+");
            if (fields[0].equals("Total")) {
                return new Look(Long.parseLong(fields[2]), largest);
            }
            if (fields.length > 3 && fields[0].endsWith(":") && largest.size() < LARGEST) {
                largest.put(fields[3], Long.parseLong(fields[2]));
            }
        }
        throw new IOException("no histogram: " + told);
    }
}
