package org.safetyvalve.accountability.confidentiality;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with keys in memory, which are gone when destroyed. */
public final class SealingForTests implements Sealing {
    private static final int NONCE = 12;

    private final Map<String, Optional<byte[]>> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public SealedText seal(String matter, String text) {
        byte[] key = keys.computeIfAbsent(matter, any -> Optional.of(random(16)))
                .orElseThrow(() -> new IllegalStateException("the key of " + matter + " was destroyed"));
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, both, 0, NONCE);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return new SealedText(matter, Base64.getEncoder().encodeToString(both));
    }

    @Override
    public String open(SealedText sealed) {
        byte[] key = keys.getOrDefault(sealed.matter(), Optional.empty())
                .orElseThrow(() -> new KeyDestroyedException(sealed.matter()));
        byte[] both = Base64.getDecoder().decode(sealed.ciphertext());
        byte[] nonce = java.util.Arrays.copyOf(both, NONCE);
        byte[] rest = java.util.Arrays.copyOfRange(both, NONCE, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, rest), StandardCharsets.UTF_8);
    }

    @Override
    public void destroy(String matter) {
        keys.put(matter, Optional.empty());
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
