package org.safetyvalve.accountability.confidentiality;

import java.util.Set;
import org.safetyvalve.starter.domain.Role;

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

    /**
     * The text, by the right of any of these roles.
     *
     * @throws KeyDestroyedException when its key was destroyed
     * @throws KeysUnavailableException when the matter's key was not wrapped for any of them, or the keys can't be reached
     */
    String openFor(Set<Role> roles, SealedText sealed);

    /** Destroys the key of a matter: what it sealed is unreadable from then on, wherever a copy is. */
    void destroy(String matter);

    /** Tells whether two texts are the same; from it alone nobody guesses even a short text. In lower-case hex. */
    String fingerprint(String text);
}
