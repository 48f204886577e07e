package org.safetyvalve.quickstart;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.safetyvalve.platform.process.FreePort;

/** Makes sure, before anything is started, that every port can be had. */
final class Ports {

    private Ports() {}

    /** @throws CannotStart naming the first port that somebody else uses and the option that chooses another */
    static void requireFree(Options options) {
        for (Part part : Part.values()) {
            if (isOurs(part, options) && !isFree(options.port(part))) {
                throw new CannotStart(
                        "端口 " + options.port(part) + "(" + part.title().chinese() + ")已被占用;用 " + part.portOption()
                                + " N 换一个",
                        "port " + options.port(part) + " (" + part.title().english()
                                + ") is in use; choose another with " + part.portOption() + " N");
            }
        }
    }

    private static boolean isOurs(Part part, Options options) {
        return !(part == Part.STORE && options.outsideStore().isPresent())
                && !(part == Part.KAFKA && options.outsideKafka().isPresent());
    }

    private static boolean isFree(int port) {
        if (FreePort.isServed(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
