package org.safetyvalve.accountability.confidentiality.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Small files, each written whole or not at all and kept when this process or the machine ends; several instances may use one
 * folder. A file is made beside its place and linked to it, which fails where another was first; replaced, it is renamed over the
 * one before. Readable by this account alone where the file system knows accounts.
 */
final class KeyFolder {
    private static final String DRAFT = ".draft";

    private final Path root;

    KeyFolder(Path root) throws IOException {
        this.root = root;
        makeDirectory(root);
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** What is there, once the place that it has in its folder is on the disk too. */
    static Optional<byte[]> readKept(Path file) throws IOException {
        Optional<byte[]> content = read(file);
        if (content.isPresent()) {
            force(directoryOf(file));
        }
        return content;
    }

    /** Whether the file was made; false when there is one, or when it is being destroyed. */
    static boolean create(Path file, byte[] content) throws IOException {
        Path directory = directoryOf(file);
        makeDirectory(directory);
        Path draft = write(file, content);
        try {
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException another) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
            force(directory);
        }
    }

    /** Puts a file in the place of another, or where there was none, and leaves no draft of it behind. */
    static void replace(Path file, byte[] content) throws IOException {
        Path directory = directoryOf(file);
        makeDirectory(directory);
        Files.move(write(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Of an instance that ended between making a draft and linking it, or that is about to link it.
        for (Path draft : drafts(file)) {
            Files.deleteIfExists(draft);
        }
        force(directory);
    }

    private static List<Path> drafts(Path file) throws IOException {
        try (Stream<Path> siblings = Files.list(directoryOf(file))) {
            String begin = file.getFileName() + ".";
            return siblings.filter(one -> {
                        String name = one.getFileName().toString();
                        return name.startsWith(begin) && name.endsWith(DRAFT);
                    })
                    .toList();
        }
    }

    private static Path write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + DRAFT);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine(file, "rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        return draft;
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, mine(directory, "rwx------"));
            force(directoryOf(directory));
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static FileAttribute<?>[] mine(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Windows keeps a directory's entries by itself and opens none. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
