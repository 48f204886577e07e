package org.safetyvalve.contracts.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyvalve.contracts.EventType;

/** Validates bodies against the published schemas, formats included. For the tests of every module. */
public final class SchemaValidator {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaValidator() {}

    /** What is wrong with a body; empty when it is valid. */
    public static List<String> validate(EventType type, byte[] body) {
        return validate(type.name(), type.major(), body);
    }

    /**
     * What is wrong with a body; empty when it is valid.
     *
     * @throws IllegalArgumentException when there is no such schema
     */
    public static List<String> validate(String name, int major, byte[] body) {
        Schema schema = SCHEMAS.computeIfAbsent(name + ".v" + major, SchemaValidator::load);
        String json = new String(body, StandardCharsets.UTF_8);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static Schema load(String file) {
        try (InputStream schema = SchemaValidator.class.getResourceAsStream("/schemas/" + file + ".json")) {
            if (schema == null) {
                throw new IllegalArgumentException("the contract has no schema " + file + ".json");
            }
            return REGISTRY.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
