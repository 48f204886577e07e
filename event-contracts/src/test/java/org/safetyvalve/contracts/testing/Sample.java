package org.safetyvalve.contracts.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import tools.jackson.databind.node.ObjectNode;

/** A golden sample as a record would carry it: the structured CloudEvent of the file turned into headers and value. */
public final class Sample {
    private final EventType type;
    private final Map<String, String> headers;
    private final byte[] body;

    private Sample(EventType type, Map<String, String> headers, byte[] body) {
        this.type = type;
        this.headers = headers;
        this.body = body;
    }

    /**
     * The golden sample of a type.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Sample of(EventType type) {
        ObjectNode event = cloudEvent(type);
        byte[] body = EventJson.mapper().writeValueAsBytes(event.required("data"));
        Map<String, String> headers = new TreeMap<>();
        event.properties().forEach(attribute -> {
            if (attribute.getKey().equals("datacontenttype")) {
                headers.put(CeHeaders.CONTENT_TYPE, attribute.getValue().asString());
            } else if (!attribute.getKey().equals("data")) {
                headers.put(
                        CeHeaders.PREFIX + attribute.getKey(),
                        attribute.getValue().asString());
            }
        });
        return new Sample(type, headers, body);
    }

    /** The golden sample of a type as its file has it: a CloudEvent in structured mode. */
    public static ObjectNode cloudEvent(EventType type) {
        String file = "/samples/" + type.name() + ".v" + type.major() + ".json";
        try (InputStream sample = Sample.class.getResourceAsStream(file)) {
            if (sample == null) {
                throw new IllegalArgumentException("the contract has no sample " + file);
            }
            return (ObjectNode) EventJson.mapper().readTree(sample);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type that it is a sample of. */
    public EventType type() {
        return type;
    }

    /** The record's headers, {@code content-type} included; a copy. */
    public Map<String, String> headers() {
        return new TreeMap<>(headers);
    }

    /** The record's value: the sample's data as JSON without white space, in UTF-8; a copy. */
    public byte[] body() {
        return body.clone();
    }

    /** The header's value. */
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the sample of " + type.name() + " has no header " + name);
        }
        return value;
    }

    /** The body, read. */
    public EventBody read() {
        return EventJson.read(body, type.body());
    }
}
