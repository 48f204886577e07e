package org.safetyvalve.accountability.confidentiality;

import java.util.Set;
import org.safetyvalve.starter.domain.Role;

/**
 * Where the keys of matters are (port). A key is handed out as it is at that moment, and callers keep none, so that one that is
 * destroyed is forgotten everywhere at once. Safe for concurrent use, by any number of instances.
 *
 * <p>Every method throws {@link KeysUnavailableException} when the keys can't be reached.
 */
public interface KeyService {

    /**
     * The key that seals in a matter. When there is none yet it is made, once whoever asks at the same time, and outlives a crash
     * from before this returns: what it seals can be opened for as long as it is not destroyed.
     *
     * @throws KeyDestroyedException when it was destroyed; it is never made again
     */
    MatterKey toSeal(String matter);

    /**
     * The key of a matter, by the right of any of these roles.
     *
     * @throws KeyDestroyedException when it was destroyed
     */
    MatterKey toOpen(String matter, Set<Role> roles);

    /** Destroys the key of a matter, when this returns for good. One that was never made can't be made any more. */
    void destroy(String matter);

    /** A keyed hash of 32 bytes: the same text gives the same, and without the key no text can be guessed from it. */
    byte[] fingerprint(byte[] text);
}
