package org.safetyvalve.accountability.tracings;

import java.time.Instant;
import java.util.List;

/** What happened to a responsibility tracing. */
public sealed interface ResponsibilityTracingEvent {

    Instant at();

    /** 启动 */
    record Opened(TracedMatter matter, Instant at) implements ResponsibilityTracingEvent {}

    /** 梳理责任链条: all of it, in place of what was recorded before. */
    record ChainRecorded(List<ChainLink> chain, Instant at) implements ResponsibilityTracingEvent {
        public ChainRecorded {
            chain = List.copyOf(chain);
        }
    }

    /** 认定 */
    record Determined(List<Finding> findings, Instant at) implements ResponsibilityTracingEvent {
        public Determined {
            findings = List.copyOf(findings);
        }
    }

    /**
     * 办结
     *
     * @param outcome code of what came of it, for example {@code leads-transferred}
     */
    record Closed(String outcome, Instant at) implements ResponsibilityTracingEvent {}
}
