package org.safetyvalve.notification.notices.messaging;

import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.accountability.AccidentLifecycleEvent;
import org.safetyvalve.contracts.accountability.AccidentTracingLifecycleEvent;
import org.safetyvalve.contracts.accountability.CaseLifecycleEvent;
import org.safetyvalve.contracts.accountability.CircularIssued;
import org.safetyvalve.contracts.accountability.CircularLifecycleEvent;
import org.safetyvalve.contracts.accountability.CommitmentLifecycleEvent;
import org.safetyvalve.contracts.accountability.ExchangeLifecycleEvent;
import org.safetyvalve.contracts.accountability.JointInterviewCalled;
import org.safetyvalve.contracts.accountability.JointInterviewLifecycleEvent;
import org.safetyvalve.contracts.accountability.KeySupervisionEnded;
import org.safetyvalve.contracts.accountability.KeySupervisionOpened;
import org.safetyvalve.contracts.accountability.LeadLifecycleEvent;
import org.safetyvalve.contracts.accountability.SpecialStudyRecorded;
import org.safetyvalve.contracts.accountability.TracingLifecycleEvent;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.HazardsImported;
import org.safetyvalve.contracts.hazard.PublicReportSupplemented;
import org.safetyvalve.contracts.supervision.ProblemLifecycleEvent;
import org.safetyvalve.contracts.supervision.SupervisionClosed;
import org.safetyvalve.contracts.supervision.SupervisionPlanned;
import org.safetyvalve.contracts.transfer.TransferLifecycleEvent;

/**
 * The record that an event is about, for whoever reads a notice to go on to it. There is nothing in it but the kind and the id: whether
 * its reader may see that record is for the record's own service to say.
 *
 * @param record its kind, as pages name it
 * @param subject its id
 */
record Matter(String record, String subject) {

    /** Of an event of a public's report it is the hazard that was recorded of it: the report has no page. */
    static Matter of(EventBody body, String subject) {
        return body instanceof PublicReportSupplemented supplemented
                ? new Matter("hazard", supplemented.hazard())
                : new Matter(kind(body), subject);
    }

    private static String kind(EventBody body) {
        if (body instanceof HazardLifecycleEvent) {
            return "hazard";
        }
        if (body instanceof TransferLifecycleEvent) {
            return "transfer";
        }
        if (body instanceof ProblemLifecycleEvent) {
            return "problem";
        }
        if (body instanceof TracingLifecycleEvent || body instanceof AccidentTracingLifecycleEvent) {
            return "tracing";
        }
        if (body instanceof LeadLifecycleEvent) {
            return "lead";
        }
        if (body instanceof AccidentLifecycleEvent) {
            return "accident";
        }
        if (body instanceof CaseLifecycleEvent) {
            return "case";
        }
        if (body instanceof HazardsImported) {
            return "import";
        }
        if (body instanceof CircularIssued || body instanceof CircularLifecycleEvent) {
            return "circular";
        }
        if (body instanceof ExchangeLifecycleEvent) {
            return "exchange";
        }
        if (body instanceof CommitmentLifecycleEvent commitment) {
            return commitment.occasion();
        }
        if (body instanceof SupervisionPlanned || body instanceof SupervisionClosed) {
            return "supervision";
        }
        if (body instanceof SpecialStudyRecorded) {
            return "special-study";
        }
        if (body instanceof KeySupervisionOpened || body instanceof KeySupervisionEnded) {
            return "key-supervision";
        }
        return body instanceof JointInterviewCalled || body instanceof JointInterviewLifecycleEvent
                ? "joint-interview"
                : "record";
    }
}
