package org.safetyvalve.benchmarks.report;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.bson.Document;

/** What was measured, by version. */
final class Versions {
    private Versions() {}

    static String commit(Path home) {
        String commit = git(home, "rev-parse", "--short=10", "HEAD");
        return commit.isEmpty() ? "unknown" : commit;
    }

    /** Whether files differ from the commit. */
    static boolean isChanged(Path home) {
        return !git(home, "status", "--porcelain", "--untracked-files=no").isEmpty();
    }

    static Map<String, Object> describe(String storeUri) {
        Map<String, Object> versions = new LinkedHashMap<>();
        try (MongoClient client = MongoClients.create(storeUri)) {
            Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            versions.put("store speaks", "MongoDB " + build.getString("version"));
            Object ferret = build.get("ferretdb");
            if (ferret instanceof Document own) {
                versions.put("store", "FerretDB " + own.get("version") + ", " + own.get("package"));
            }
        }
        versions.put("broker and its client", "Kafka " + AppInfoParser.getVersion());
        versions.put("store driver", MongoClient.class.getPackage().getImplementationVersion());
        versions.values().removeIf(unknown -> unknown == null);
        return versions;
    }

    private static String git(Path home, String... arguments) {
        try {
            String[] command = new String[arguments.length + 3];
            command[0] = "git";
            command[1] = "-C";
            command[2] = home.toString();
            System.arraycopy(arguments, 0, command, 3, arguments.length);
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "";
        }
    }
}
