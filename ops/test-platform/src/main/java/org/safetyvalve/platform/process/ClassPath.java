package org.safetyvalve.platform.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The class path of this JVM, also when it is hidden in a manifest, as test runners do. */
public final class ClassPath {

    private ClassPath() {}

    /** The entries whose file name is accepted, joined for {@code -cp}. */
    public static String ofThisJvm(Predicate<String> fileName) {
        return entries().stream()
                .filter(entry -> fileName.test(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where a class was loaded from. */
    public static String holding(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
                entries.addAll(fromManifest(entry));
            }
        }
        return entries;
    }

    private static List<String> fromManifest(String entry) {
        if (!entry.endsWith(".jar") || !new File(entry).isFile()) {
            return List.of();
        }
        try (JarFile jar = new JarFile(entry)) {
            Manifest manifest = jar.getManifest();
            String path = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<String> entries = new ArrayList<>();
            for (String relative : path == null ? new String[0] : path.trim().split("\\s+")) {
                entries.add(Path.of(new File(entry).toURI().resolve(relative)).toString());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
