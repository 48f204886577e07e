package org.safetyvalve.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Ports of this machine. */
public final class FreePort {

    private static final int CONNECT_MILLIS = 500;

    private FreePort() {}

    /**
     * A port that nobody listens on now; somebody else may take it a moment later.
     *
     * @param promised ports that nobody listens on yet and that are for others
     */
    public static int any(int... promised) {
        int port;
        do {
            port = free();
        } while (contains(promised, port));
        return port;
    }

    private static boolean contains(int[] ports, int port) {
        return Arrays.stream(ports).anyMatch(each -> each == port);
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody accepts connections on the port of this machine. */
    public static boolean isServed(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
