package org.safetyvalve.accountability.confidentiality;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.safetyvalve.starter.domain.Role;

/** Seals with the keys of a key service. What is sealed is bound to its matter, so that it opens nowhere else. */
public final class KeyedSealing implements Sealing, Fingerprints {
    private static final Set<Role> READING_ROLES =
            Arrays.stream(Role.values()).filter(Role::isDiscipline).collect(Collectors.toUnmodifiableSet());

    private final KeyService keys;

    public KeyedSealing(KeyService keys) {
        this.keys = keys;
    }

    /** The roles that may read discipline matters, for each of which a matter's key is wrapped. */
    public static Set<Role> readingRoles() {
        return READING_ROLES;
    }

    @Override
    public SealedText seal(String matter, String text) {
        byte[] ciphertext = keys.toSeal(matter).encrypt(text.getBytes(StandardCharsets.UTF_8), boundTo(matter));
        return new SealedText(matter, Base64.getEncoder().encodeToString(ciphertext));
    }

    @Override
    public String open(SealedText sealed) {
        return openFor(READING_ROLES, sealed);
    }

    /**
     * The text, by the right of any of these roles.
     *
     * @throws KeyDestroyedException when its key was destroyed
     * @throws KeysUnavailableException when the matter's key was not wrapped for any of them, or the keys can't be reached
     */
    public String openFor(Set<Role> roles, SealedText sealed) {
        String matter = sealed.matter();
        MatterKey key = keys.toOpen(matter, roles);
        byte[] ciphertext;
        try {
            ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        } catch (IllegalArgumentException noBase64) {
            throw new SealBrokenException(matter, noBase64);
        }
        return new String(key.decrypt(ciphertext, boundTo(matter)), StandardCharsets.UTF_8);
    }

    @Override
    public void destroy(String matter) {
        keys.destroy(matter);
    }

    @Override
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(keys.fingerprint(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] boundTo(String matter) {
        return ("safety-valve text of " + matter).getBytes(StandardCharsets.UTF_8);
    }
}
