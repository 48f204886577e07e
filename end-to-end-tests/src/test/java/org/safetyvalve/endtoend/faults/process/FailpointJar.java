package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.safetyvalve.endtoend.faults.points.Failpoints;
import org.safetyvalve.endtoend.faults.process.inside.FailpointAutoConfiguration;

/**
 * The jar that goes onto a service's class path. Made here and not by Maven, so that nothing that is built or published holds an
 * auto-configuration that could halt a service.
 */
final class FailpointJar {
    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private FailpointJar() {}

    static Path write(Path jar) {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            add(out, IMPORTS, FailpointAutoConfiguration.class.getName().getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(Failpoints.class, FailpointAutoConfiguration.class)) {
                addPackage(out, type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static void addPackage(JarOutputStream out, Class<?> type) throws IOException {
        Path classes = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        Path folder = classes.resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                add(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
