package org.safetyvalve.contracts;

/**
 * Names of the record headers: CloudEvents 1.0 in Kafka's binary mode, and our extensions. Values are UTF-8 strings without
 * a line break.
 */
public final class CeHeaders {
    /** What the name of every CloudEvents attribute starts with. */
    public static final String PREFIX = "ce_";

    public static final String SPECVERSION = "ce_specversion";

    /** {@code <subject>:<sequence>}; the same when an event is published again. */
    public static final String ID = "ce_id";

    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";

    /** The id of the aggregate, which is the record's key too. */
    public static final String SUBJECT = "ce_subject";

    /** When it was recorded, RFC 3339 in UTC; never before the aggregate's previous event. */
    public static final String TIME = "ce_time";

    /** The number of the event among those of its subject, in decimal, from 1 without a gap. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    /** W3C trace context; not in the chain. */
    public static final String TRACEPARENT = "ce_traceparent";

    /** Six digits, GB/T 2260. */
    public static final String DISTRICT = "ce_district";

    /** {@code public}, {@code internal} or {@code restricted}. */
    public static final String DATA_CLASSIFICATION = "ce_dataclassification";

    /** See {@link ChainHash}. */
    public static final String CHAIN_HASH = "ce_chainhash";

    /** The media type of the value; the Kafka binding of CloudEvents gives it no {@code ce_} prefix. */
    public static final String CONTENT_TYPE = "content-type";

    /** The only media type that we publish. */
    public static final String JSON = "application/json";

    /** The only value of {@link #SPECVERSION}. */
    public static final String SPECVERSION_1_0 = "1.0";

    private CeHeaders() {}
}
