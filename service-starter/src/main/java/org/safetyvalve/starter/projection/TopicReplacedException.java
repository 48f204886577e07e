package org.safetyvalve.starter.projection;

/** The topic was made anew: its offsets mean nothing to the counters, and the projection starts a new generation. */
final class TopicReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicReplacedException(String topic) {
        super("the topic " + topic + " is not the one that was counted");
    }
}
