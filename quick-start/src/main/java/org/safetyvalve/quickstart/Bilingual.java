package org.safetyvalve.quickstart;

/** A line for the user, Chinese first and English second. */
record Bilingual(String chinese, String english) {

    @Override
    public String toString() {
        return chinese + " / " + english;
    }
}
