package org.safetyvalve.accountability.confidentiality;

/** Seals and opens what only those may read who supervise (port). Safe for concurrent use. */
public interface Sealing {

    /**
     * Seals a text with the key of a matter, which is made when there is none yet.
     *
     * @throws IllegalStateException when the matter's key was destroyed, or the keys can't be reached
     */
    SealedText seal(String matter, String text);

    /**
     * The text, for the service itself. Whatever a person gets to read goes through {@link Disclosure}, which records it.
     *
     * @throws KeyDestroyedException when its key was destroyed: nobody can read it any more
     */
    String open(SealedText sealed);

    /** Destroys the key of a matter: what it sealed is unreadable from then on, wherever a copy is. */
    void destroy(String matter);
}
