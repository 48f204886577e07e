package org.safetyvalve.accountability.confidentiality.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.accountability.confidentiality.KeyDestroyedException;
import org.safetyvalve.accountability.confidentiality.KeyedSealing;
import org.safetyvalve.accountability.confidentiality.KeysUnavailableException;
import org.safetyvalve.accountability.confidentiality.SealBrokenException;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.domain.Role;

class FileKeyServiceTest {
    private static final String MATTER = "5d9b03e8-f164-5c2a-ae70-62c1d48b97f3";
    private static final String ANOTHER = "0c1d8f2e-3c57-5f0a-8a0b-6b8f7a9d4e21";
    private static final String TEXT = "某某在验收中弄虚作假";

    @TempDir
    private Path place;

    private Path folder;
    private Path master;

    @BeforeEach
    void givenAMasterKeyset() {
        folder = place.resolve("keys");
        master = place.resolve("master.json");
        MasterKeyset.makeIfAbsent(master);
    }

    private KeyedSealing instance() {
        return instance(KeyedSealing.readingRoles());
    }

    private KeyedSealing instance(Set<Role> roles) {
        return new KeyedSealing(new FileKeyService(folder, MasterKeyset.read(master), roles, Clock.systemUTC()));
    }

    @Test
    void whatOneInstanceSealsAnotherOpensAlsoAfterARestart() {
        SealedText sealed = instance().seal(MATTER, TEXT);

        assertThat(instance().open(sealed)).isEqualTo(TEXT);
        assertThat(instance().openFor(Set.of(Role.INVESTIGATOR), sealed)).isEqualTo(TEXT);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        KeyedSealing sealing = instance();

        assertThat(sealing.seal(MATTER, TEXT)).isNotEqualTo(sealing.seal(MATTER, TEXT));
    }

    @Test
    void whatIsMovedToAnotherMatterDoesNotOpenThere() {
        KeyedSealing sealing = instance();
        SealedText sealed = sealing.seal(MATTER, TEXT);
        sealing.seal(ANOTHER, "别的");

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> sealing.open(new SealedText(ANOTHER, sealed.ciphertext())));
    }

    @Test
    void notEvenTogetherWithItsKeysFile() throws IOException {
        KeyedSealing sealing = instance();
        SealedText sealed = sealing.seal(MATTER, TEXT);
        sealing.seal(ANOTHER, "别的");
        List<Path> files = matters();
        Path from = files.stream().filter(file -> says(file, MATTER)).findAny().orElseThrow();
        Path to = files.stream().filter(file -> says(file, ANOTHER)).findAny().orElseThrow();
        Files.writeString(to, Files.readString(from).replace(MATTER, ANOTHER));

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> sealing.open(new SealedText(ANOTHER, sealed.ciphertext())));
    }

    @Test
    void whatIsChangedDoesNotOpen() {
        KeyedSealing sealing = instance();
        String ciphertext = sealing.seal(MATTER, TEXT).ciphertext();
        char last = ciphertext.charAt(10);
        String changed = ciphertext.substring(0, 10) + (last == 'A' ? 'B' : 'A') + ciphertext.substring(11);

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> sealing.open(new SealedText(MATTER, changed)));
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> sealing.open(new SealedText(MATTER, "不是密文")));
    }

    @Test
    void aRoleThatTheKeyIsNotWrappedForOpensNothing() {
        SealedText sealed = instance(Set.of(Role.INVESTIGATOR)).seal(MATTER, TEXT);

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> instance().openFor(Set.of(Role.ADJUDICATOR, Role.LEADER), sealed))
                .withMessageContaining("not wrapped");
    }

    @Test
    void aDestroyedKeyIsGoneForEveryInstanceAtOnceAndIsNeverMadeAgain() {
        KeyedSealing one = instance();
        KeyedSealing other = instance();
        SealedText sealed = one.seal(MATTER, TEXT);
        assertThat(other.open(sealed)).isEqualTo(TEXT);

        one.destroy(MATTER);
        one.destroy(MATTER);

        for (KeyedSealing any : List.of(one, other, instance())) {
            assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> any.open(sealed));
            assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> any.seal(MATTER, "x"));
        }
    }

    @Test
    void whatWasNeverSealedCanBeForbidden() {
        KeyedSealing sealing = instance();
        sealing.destroy(MATTER);

        assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> sealing.seal(MATTER, TEXT));
    }

    @Test
    void destroyingLeavesNothingOfTheKeyNotEvenWhatACrashLeftBeside() throws IOException {
        KeyedSealing sealing = instance();
        sealing.seal(MATTER, TEXT);
        Path file = matters().get(0);
        String keyset = Files.readString(file);
        Files.createLink(file.resolveSibling(file.getFileName() + ".5f1c.draft"), file);

        sealing.destroy(MATTER);

        assertThat(matters()).hasSize(1);
        assertThat(matters().get(0)).content().contains("destroyedAt").isNotEqualTo(keyset);
        assertThat(matters().get(0)).content().doesNotContain("keysets\":{");
    }

    @Test
    void instancesThatSealAtTheSameTimeMakeOneKey() throws Exception {
        List<KeyedSealing> instances = List.of(instance(), instance(), instance(), instance());
        ExecutorService threads = Executors.newFixedThreadPool(instances.size());
        try {
            for (int round = 0; round < 20; round++) {
                String matter = "matter-" + round;
                CyclicBarrier together = new CyclicBarrier(instances.size());
                List<Future<SealedText>> sealed = new ArrayList<>();
                for (KeyedSealing instance : instances) {
                    Callable<SealedText> seal = () -> {
                        together.await();
                        return instance.seal(matter, TEXT);
                    };
                    sealed.add(threads.submit(seal));
                }
                for (Future<SealedText> one : sealed) {
                    assertThat(instances.get(0).open(one.get())).isEqualTo(TEXT);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(matters()).hasSize(20);
    }

    @Test
    void withAnotherMasterKeysetItRefusesAndSaysWhy() throws IOException {
        instance().seal(MATTER, TEXT);
        Files.delete(master);
        MasterKeyset.makeIfAbsent(master);

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(this::instance)
                .withMessageContaining("made with another");
    }

    @Test
    void withoutTheRolesKeysItRefusesInsteadOfMakingOthers() throws IOException {
        instance().seal(MATTER, TEXT);
        try (Stream<Path> roles = Files.list(folder.resolve("roles"))) {
            for (Path role : roles.toList()) {
                Files.delete(role);
            }
        }
        Files.delete(folder.resolve("roles"));

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(this::instance)
                .withMessageContaining("restore it whole");
    }

    @Test
    void aLostKeyIsSaidToBeLostAndNotReplaced() throws IOException {
        SealedText sealed = instance().seal(MATTER, TEXT);
        Files.delete(matters().get(0));

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> instance().open(sealed))
                .withMessageContaining("no key");
        assertThat(matters()).isEmpty();
    }

    @Test
    void withoutAMasterKeysetItSaysWhatToDo() throws IOException {
        Files.delete(master);
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(this::instance)
                .withMessageContaining("docs/operator/keys.md");

        Files.writeString(master, "{}");
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(this::instance)
                .withMessageContaining("docs/operator/keys.md");
    }

    @Test
    void theOperatorsToolMakesAMasterKeyset() throws Exception {
        Files.delete(master);
        for (int expected : List.of(0, 1)) {
            assertThat(run("../ops/make-keyset", master.toString())).isEqualTo(expected);
        }

        SealedText sealed = instance().seal(MATTER, TEXT);
        assertThat(instance().open(sealed)).isEqualTo(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                .isEqualTo("rw-------");
    }

    @Test
    void theOperatorsToolDestroysAKeyUnderRunningInstances() throws Exception {
        KeyedSealing sealing = instance();
        SealedText sealed = sealing.seal(MATTER, TEXT);
        SealedText another = sealing.seal(ANOTHER, TEXT);

        assertThat(run("../ops/destroy-key", folder.toString(), MATTER)).isZero();

        assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> sealing.open(sealed));
        assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> sealing.seal(MATTER, TEXT));
        assertThat(sealing.open(another)).isEqualTo(TEXT);
        assertThat(run("../ops/destroy-key", folder.toString(), "no-such-matter"))
                .isEqualTo(1);
    }

    private static int run(String... tool) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash"));
        command.addAll(List.of(tool));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void fingerprintsAreTheSameForTheSameTextAndOtherInAnotherFolder() {
        String fingerprint = instance().fingerprint(TEXT);

        assertThat(instance().fingerprint(TEXT)).isEqualTo(fingerprint).matches("[0-9a-f]{64}");
        assertThat(instance().fingerprint("别的")).isNotEqualTo(fingerprint);
        folder = place.resolve("other-keys");
        assertThat(instance().fingerprint(TEXT)).isNotEqualTo(fingerprint);
    }

    @Test
    void itsFilesAreForThisAccountAloneAndHoldNothingInPlain() throws IOException {
        instance().seal(MATTER, TEXT);

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertThat(permissions).as(file.toString()).endsWith("------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(matters().get(0)), StandardCharsets.UTF_8))
                .doesNotContain(TEXT);
    }

    private List<Path> matters() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("matters"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean says(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
