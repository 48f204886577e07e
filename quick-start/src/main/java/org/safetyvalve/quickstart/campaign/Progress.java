package org.safetyvalve.quickstart.campaign;

/** Hears how far a piece of work has come. Called from several threads. */
@FunctionalInterface
public interface Progress {
    void of(String title, long done, long total);
}
