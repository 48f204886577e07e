package org.safetyvalve.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How bodies become bytes and bytes become bodies, the same everywhere.
 *
 * <p>Writing is deterministic: fields in the order of the record, instants in RFC 3339 UTC, absent values left out, UTF-8
 * without white space. Reading ignores unknown fields, takes no value for one of another type, and refuses a field that is
 * there twice.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
            .addModule(new SimpleModule("contract").addDeserializer(Instant.class, new Rfc3339Instant()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The mapper itself, for those who need trees. Immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The body as the bytes that are published. The same body gives the same bytes. */
    public static byte[] write(EventBody body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /**
     * Reads a body.
     *
     * @throws InvalidEventException when the bytes are not JSON, or lack a required field, or hold one of a wrong type
     */
    public static <T extends EventBody> T read(byte[] json, Class<T> type) {
        T body;
        try {
            body = MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new InvalidEventException(path(e), reason(e), e);
        }
        if (body == null) {
            throw new InvalidEventException("", "the body is null", new NullPointerException());
        }
        return body;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof DatabindException) {
            for (JacksonException.Reference reference : e.getPath()) {
                if (reference.getPropertyName() == null) {
                    path.append('[').append(reference.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
                }
            }
        }
        return path.toString();
    }

    /** Without any value of the body: it comes into logs, and the body may be confidential. */
    private static String reason(JacksonException e) {
        if (e instanceof ValueInstantiationException
                && e.getCause() != null
                && e.getCause().getMessage() != null) {
            return e.getCause().getMessage();
        }
        if (e instanceof InvalidFormatException wrong) {
            return "not a value of " + wrong.getTargetType().getSimpleName();
        }
        if (e instanceof StreamReadException && !e.getOriginalMessage().startsWith("Duplicate")) {
            return "not JSON, at byte " + e.getLocation().getByteOffset();
        }
        return e.getOriginalMessage();
    }
}
