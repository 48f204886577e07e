package org.safetyvalve.platform.store;

import org.h2.mvstore.MVStore;

/**
 * Makes writes durable, those that arrive together by one commit. A thread that finds nobody committing commits for all who wait;
 * those who come meanwhile share the next one.
 */
final class GroupCommit {

    private final MVStore store;
    private long requested;
    private long durable;
    private boolean committing;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /**
     * Returns when everything that was visible in the store at the call is in the file and flushed to the device.
     *
     * @throws RuntimeException when the file cannot be written; the store is then closed and answers nothing more
     */
    void makeDurable() {
        long mine = nextTicket();
        while (true) {
            long until = takeTurn(mine);
            if (until == 0) {
                return;
            }
            commitUntil(until);
        }
    }

    private synchronized long nextTicket() {
        return ++requested;
    }

    /** @return the ticket to commit up to, or 0 when {@code mine} is durable already */
    private synchronized long takeTurn(long mine) {
        boolean interrupted = false;
        while (durable < mine && committing) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (durable >= mine) {
            return 0;
        }
        committing = true;
        return requested;
    }

    private void commitUntil(long until) {
        boolean done = false;
        try {
            store.commit();
            store.sync();
            done = true;
        } finally {
            finish(done ? until : 0);
        }
    }

    private synchronized void finish(long until) {
        committing = false;
        durable = Math.max(durable, until);
        notifyAll();
    }
}
