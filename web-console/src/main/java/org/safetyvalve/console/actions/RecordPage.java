package org.safetyvalve.console.actions;

import org.springframework.ui.Model;

/** Whoever draws the page of a record, also in the answer to a command on it that was refused. */
public interface RecordPage {

    /** Whether records of this kind have their page here. */
    boolean isOf(RecordKind kind);

    /** Puts the record as it is now into the page, and returns the page's name. */
    String show(RecordKind kind, String id, Model page);
}
