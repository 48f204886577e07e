package org.safetyvalve.platform.store;

import java.nio.file.Path;
import org.safetyvalve.platform.process.Arguments;
import org.safetyvalve.platform.process.ParentWatch;

/** The embedded store as a program: {@code --port N --data DIR}. Ends cleanly on SIGTERM, and when whoever started it is gone. */
public final class EmbeddedStoreMain {

    /** Exit status when the file could not be written, most often because the disk is full. */
    public static final int FILE_NOT_WRITTEN = 74;

    private static final long CHECK_MILLIS = 500;

    private EmbeddedStoreMain() {}

    public static void main(String... arguments) throws InterruptedException {
        Arguments options = new Arguments(arguments);
        EmbeddedStore store = EmbeddedStore.open(Path.of(options.required("data")), options.requiredNumber("port"));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "close-store"));
        ParentWatch.whenGone(() -> System.exit(0));
        System.out.println("store listens on 127.0.0.1:" + store.port());
        while (store.isHealthy()) {
            Thread.sleep(CHECK_MILLIS);
        }
        System.err.println("store: the file cannot be written any more; is the disk full?");
        Runtime.getRuntime().halt(FILE_NOT_WRITTEN);
    }
}
