package org.safetyvalve.hazard.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables that come with the service. */
@Component
public class CodeTables {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final CodeTable divisions = read("codes/gbt-2260.json");
    private final CodeTable industries = read("codes/gbt-4754-2017.json");

    /** Administrative divisions (行政区划), GB/T 2260. */
    public CodeTable divisions() {
        return divisions;
    }

    /** Industries of the national economy (国民经济行业), GB/T 4754. */
    public CodeTable industries() {
        return industries;
    }

    private static CodeTable read(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new CodeTable(MAPPER.readValue(file, CodeTable.Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
