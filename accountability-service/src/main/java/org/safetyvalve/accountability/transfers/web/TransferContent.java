package org.safetyvalve.accountability.transfers.web;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.transfers.store.Transfers;

/**
 * What the sender of a transfer wrote.
 *
 * @param title what a discipline matter is called; null when it is none, or has no title
 * @param content null when there is none, or when the reader is the sender
 */
record TransferContent(@Nullable String title, @Nullable String content) {

    static TransferContent of(Transfers.Texts texts) {
        return new TransferContent(texts.title(), texts.content());
    }

    /** Says nothing of what it is: frameworks write answers into their logs. */
    @Override
    public String toString() {
        return "the confidential texts of a transfer";
    }
}
