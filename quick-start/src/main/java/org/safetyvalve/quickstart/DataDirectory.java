package org.safetyvalve.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that holds all data, logs and programs of one quick start, and belongs to one at a time. */
final class DataDirectory implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws CannotStart when it cannot be made or written, or another quick start uses it */
    static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root.resolve("logs"));
            FileChannel lockFile =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new CannotStart(
                        "数据目录 " + root + " 正被另一个 quickstart 使用;先停止它,或用 --data 换一个目录",
                        "another quickstart uses " + root + "; stop it, or choose another directory with --data");
            }
            return new DataDirectory(root, lockFile);
        } catch (IOException e) {
            throw new CannotStart(
                    "数据目录 " + root + " 不可写(" + e.getMessage() + ");用 --data 换一个目录",
                    "cannot write to " + root + "; choose another directory with --data");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path logOf(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** @throws CannotStart when there is less */
    void requireFreeMegabytes(long needed) {
        long free = freeMegabytes();
        if (free < needed) {
            throw new CannotStart(
                    "磁盘空间不足:" + root + " 只剩 " + free + " MB,至少需要 " + needed + " MB;清理磁盘,或用 --data 换一个目录",
                    "disk full: " + free + " MB left at " + root + ", " + needed
                            + " MB needed; make room, or choose another directory with --data");
        }
    }

    long freeMegabytes() {
        try {
            return Files.getFileStore(root).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
