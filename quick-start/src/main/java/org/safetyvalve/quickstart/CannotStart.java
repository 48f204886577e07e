package org.safetyvalve.quickstart;

/** Why the quick start ends, in one line that says what to do about it. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String chinese, String english) {
        super(new Bilingual(chinese, english).toString());
    }
}
