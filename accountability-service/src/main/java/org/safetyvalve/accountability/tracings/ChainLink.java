package org.safetyvalve.accountability.tracings;

/** A link of the chain of duties (责任链条): which organisation was to do what, as whose duty. */
public record ChainLink(DutyHolder holder, String organisation, DutyTask task) {

    boolean isExaminedBy(Finding finding) {
        return finding.holder() == holder && finding.organisation().equals(organisation) && finding.task() == task;
    }

    /** For people to read. */
    String label() {
        return holder.code() + ' ' + organisation + ' ' + task.code();
    }
}
