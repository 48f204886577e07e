package org.safetyvalve.accountability.confidentiality.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.KeyService;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;
import org.safetyvalve.accountability.confidentiality.MatterKey;
import org.safetyvalve.starter.domain.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in a folder that the instances share:
 *
 * <pre>
 * roles/&lt;role&gt;              the key-encryption key of a reading role, wrapped by the master keyset
 * fingerprints              the key of fingerprints, wrapped by the master keyset
 * matters/ab/&lt;sha256&gt;.json   the keyset of a matter, wrapped by each role's key; or the tombstone of a destroyed one
 * </pre>
 *
 * <p>The master keyset is a file elsewhere. Role keys are opened at the start and held in memory; keysets of matters are read
 * each time, so that a destroyed one is gone for every instance at once.
 */
final class FileKeyService implements KeyService {
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyFolder folder;
    private final Clock clock;
    private final Map<Role, Aead> roleKeys = new EnumMap<>(Role.class);
    private final PrfSet fingerprints;

    /**
     * A matter's file.
     *
     * @param matter its id; the file's name is the SHA-256 of it
     * @param keysets its keyset by the code of the role whose key wraps it, in Base64; null when it was destroyed
     * @param destroyedAt when it was destroyed, or null
     */
    private record Kept(
            String matter,
            @Nullable Map<String, String> keysets,
            @Nullable String destroyedAt) {}

    /**
     * Opens a folder of keys, and makes in it what is missing for these roles.
     *
     * @param roles the reading roles, for each of which every key is wrapped
     * @throws KeysUnavailableException when it can't be used with this master keyset
     */
    FileKeyService(Path directory, MasterKeyset master, Set<Role> roles, Clock clock) {
        this.clock = clock;
        try {
            this.folder = new KeyFolder(directory);
            requireWhole();
            for (Role role : roles) {
                Path file = folder.file("roles").resolve(role.code());
                roleKeys.put(role, Tink.aead(wrapped(file, master, "role " + role.code(), Tink.newAead())));
            }
            this.fingerprints = Tink.prf(wrapped(folder.file("fingerprints"), master, "fingerprints", Tink.newPrf()));
        } catch (IOException unusable) {
            throw new KeysUnavailableException("the folder of keys " + directory + " can't be used", unusable);
        } catch (GeneralSecurityException another) {
            throw new KeysUnavailableException(
                    "the master keyset doesn't open the keys of " + directory
                            + ": they were made with another. Give the service the master keyset that this folder belongs to",
                    another);
        }
    }

    /** With keys of matters and none of roles, a part of the folder was lost: new role keys would open none of them. */
    private void requireWhole() throws IOException {
        if (hasMatters(folder.root()) && !Files.isDirectory(folder.file("roles"))) {
            throw new KeysUnavailableException("the folder of keys " + folder.root()
                    + " holds keys of matters and none of roles: restore it whole from its own backup");
        }
    }

    static boolean hasMatters(Path directory) throws IOException {
        Path matters = directory.resolve("matters");
        if (!Files.isDirectory(matters)) {
            return false;
        }
        try (Stream<Path> any = Files.list(matters)) {
            return any.findAny().isPresent();
        }
    }

    private static KeysetHandle wrapped(Path file, MasterKeyset master, String boundTo, KeysetHandle fresh)
            throws IOException, GeneralSecurityException {
        Optional<byte[]> kept = KeyFolder.readKept(file);
        if (kept.isEmpty()) {
            KeyFolder.create(file, Tink.wrap(fresh, master.aead(), boundTo));
            kept = KeyFolder.readKept(file);
        }
        return Tink.unwrap(kept.orElseThrow(() -> new IOException(file + " disappears")), master.aead(), boundTo);
    }

    @Override
    public MatterKey toSeal(String matter) {
        Path file = file(matter);
        try {
            Optional<Kept> kept = kept(matter, KeyFolder.readKept(file));
            if (kept.isEmpty()) {
                KeyFolder.create(file, wrappedForEachRole(matter));
                kept = kept(matter, KeyFolder.readKept(file));
            }
            return open(matter, kept, roleKeys.keySet());
        } catch (IOException | GeneralSecurityException unusable) {
            throw unusable(matter, unusable);
        }
    }

    @Override
    public MatterKey toOpen(String matter, Set<Role> roles) {
        try {
            return open(matter, kept(matter, KeyFolder.read(file(matter))), roles);
        } catch (IOException | GeneralSecurityException unusable) {
            throw unusable(matter, unusable);
        }
    }

    @Override
    public void destroy(String matter) {
        Path file = file(matter);
        try {
            Optional<Kept> kept = kept(matter, KeyFolder.read(file));
            if (kept.isEmpty() || kept.get().destroyedAt() == null) {
                KeyFolder.replace(
                        file,
                        JSON.writeValueAsBytes(
                                new Kept(matter, null, clock.instant().toString())));
            }
        } catch (IOException unusable) {
            throw unusable(matter, unusable);
        }
    }

    @Override
    public byte[] fingerprint(byte[] text) {
        try {
            return fingerprints.computePrimary(text, 32);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] wrappedForEachRole(String matter) throws GeneralSecurityException {
        KeysetHandle keyset = Tink.newAead();
        Map<String, String> keysets = new TreeMap<>();
        for (Map.Entry<Role, Aead> role : roleKeys.entrySet()) {
            byte[] wrapped = Tink.wrap(keyset, role.getValue(), wrapOf(matter, role.getKey()));
            keysets.put(role.getKey().code(), Base64.getEncoder().encodeToString(wrapped));
        }
        return JSON.writeValueAsBytes(new Kept(matter, keysets, null));
    }

    private static Optional<Kept> kept(String matter, Optional<byte[]> content) throws IOException {
        try {
            return content.map(json -> JSON.readValue(json, Kept.class));
        } catch (JacksonException broken) {
            throw new IOException("the file of the key of " + matter + " is broken", broken);
        }
    }

    private MatterKey open(String matter, Optional<Kept> kept, Set<Role> roles) throws GeneralSecurityException {
        if (kept.isEmpty()) {
            throw new KeysUnavailableException("there is no key of " + matter
                    + ": is this the folder of keys that it was sealed with, and is it whole?");
        }
        Map<String, String> keysets = kept.get().keysets();
        if (kept.get().destroyedAt() != null || keysets == null) {
            throw new KeyDestroyedException(matter);
        }
        for (Map.Entry<Role, Aead> role : roleKeys.entrySet()) {
            String wrapped = keysets.get(role.getKey().code());
            if (roles.contains(role.getKey()) && wrapped != null) {
                KeysetHandle keyset = Tink.unwrap(
                        Base64.getDecoder().decode(wrapped), role.getValue(), wrapOf(matter, role.getKey()));
                return new TinkMatterKey(matter, Tink.aead(keyset));
            }
        }
        throw new KeysUnavailableException("the key of " + matter + " is not wrapped for any of " + roles);
    }

    private static KeysUnavailableException unusable(String matter, Exception cause) {
        return new KeysUnavailableException("the key of " + matter + " can't be used", cause);
    }

    private static String wrapOf(String matter, Role role) {
        return "keyset of " + matter + " for " + role.code();
    }

    private Path file(String matter) {
        String name = sha256(matter);
        return folder.file("matters").resolve(name.substring(0, 2)).resolve(name + ".json");
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
