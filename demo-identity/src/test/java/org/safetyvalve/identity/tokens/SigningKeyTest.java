package org.safetyvalve.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path folder;

    @Test
    void theSecondStartSignsWithTheKeyOfTheFirst() {
        Path file = folder.resolve("deep/er/key.json");

        RSAKey first = SigningKey.loadOrGenerate(file);
        RSAKey second = SigningKey.loadOrGenerate(file);

        assertThat(second).isEqualTo(first);
        assertThat(second.isPrivate()).isTrue();
    }

    @Test
    void aFileThatIsNotAPrivateKeyIsNeitherUsedNorOverwritten() throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{\"kty\":");
        RSAKey key = SigningKey.loadOrGenerate(folder.resolve("key.json"));
        Path half = Files.writeString(
                folder.resolve("public.json"), key.toPublicJWK().toJSONString());

        assertThatThrownBy(() -> SigningKey.loadOrGenerate(damaged)).hasMessageContaining("is not a signing key");
        assertThatThrownBy(() -> SigningKey.loadOrGenerate(half)).hasMessageContaining("only a public key");
        assertThat(Files.readString(damaged)).isEqualTo("{\"kty\":");
    }
}
