package org.safetyvalve.starter.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A state record to a document and back. A field that is null is not stored, and one that is not there, in a document of
 * old too, reads as null, a number as 0.
 */
final class StateCodec {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StateCodec() {}

    static Document write(Object state) {
        return new Document(MAPPER.convertValue(state, FIELDS));
    }

    static <S> S read(Map<String, Object> stored, Class<S> type) {
        return MAPPER.convertValue(stored, type);
    }
}
