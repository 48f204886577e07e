package org.safetyvalve.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A schema of the contract as its file has it. */
record SchemaFile(JsonNode root) {
    static final Path RESOURCES = Path.of("src/main/resources");

    static SchemaFile of(EventType type) {
        return new SchemaFile(EventJson.mapper()
                .readTree(RESOURCES
                        .resolve("schemas/" + type.name() + ".v" + type.major() + ".json")
                        .toFile()));
    }

    /** The names of the files in a directory of the resources, without their ending. */
    static Set<String> names(String directory) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(directory))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toSet());
        }
    }

    List<String> required() {
        return required(root);
    }

    static List<String> required(JsonNode schema) {
        return schema.required("required").valueStream().map(JsonNode::asString).toList();
    }

    JsonNode definition(String reference) {
        return root.required("$defs").required(reference.substring("#/$defs/".length()));
    }
}
