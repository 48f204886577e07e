package org.safetyvalve.contracts;

/**
 * One type of event.
 *
 * @param name the name in the field's words, such as {@code hazard-found}
 * @param major the major version, from 1; a breaking change is a new one
 * @param topic the topic that it is published to
 * @param body the record that its body is read into
 */
public record EventType(String name, int major, String topic, Class<? extends EventBody> body) {
    /** The value of the header {@code ce_type}, such as {@code org.safetyvalve.hazard-found.v1}. */
    public String ceType() {
        return "org.safetyvalve." + name + ".v" + major;
    }
}
