package org.safetyvalve.accountability.confidentiality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Seals by writing backwards, for tests that are not about sealing: what was not sealed is found by its words. */
public final class ReversedSealing implements Sealing {
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public SealedText seal(String matter, String text) {
        if (destroyed.contains(matter)) {
            throw new IllegalStateException("the key of " + matter + " was destroyed");
        }
        String reversed = new StringBuilder(matter + '\n' + text).reverse().toString();
        return new SealedText(matter, Base64.getEncoder().encodeToString(reversed.getBytes(UTF_8)));
    }

    @Override
    public String open(SealedText sealed) {
        if (destroyed.contains(sealed.matter())) {
            throw new KeyDestroyedException(sealed.matter());
        }
        String reversed = new String(Base64.getDecoder().decode(sealed.ciphertext()), UTF_8);
        return new StringBuilder(reversed).reverse().substring(sealed.matter().length() + 1);
    }

    @Override
    public void destroy(String matter) {
        destroyed.add(matter);
    }
}
