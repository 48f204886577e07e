package org.safetyvalve.quickstart;

import java.net.URI;
import java.util.List;

/**
 * One of our executables and how it is run.
 *
 * @param part what it is
 * @param module the Maven module that it is built in
 * @param heapMegabytes upper bound of its heap
 * @param arguments its settings
 */
record Program(Part part, String module, int heapMegabytes, List<String> arguments) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    Program {
        arguments = List.copyOf(arguments);
    }

    /** Its executable, by its name in the module's target directory. */
    String jar() {
        return module + "-" + VERSION + "-exec.jar";
    }

    /** The jar that is packed into the executable: its time is that of the build, the executable's is the same in every build. */
    String plainJar() {
        return module + "-" + VERSION + ".jar";
    }

    List<String> flags() {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai");
    }

    static URI health(URI address) {
        return address.resolve("/actuator/health/readiness");
    }
}
