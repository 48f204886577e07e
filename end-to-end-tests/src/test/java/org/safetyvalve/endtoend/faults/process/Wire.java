package org.safetyvalve.endtoend.faults.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;

/**
 * Between clients and a server of this machine. Forwards every byte until it is told to cut connections, to fall silent, or to lose
 * answers: what was asked is done then, and whoever asked never hears of it. Safe for concurrent use.
 */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 65_536;
    private static final int BACKLOG = 200;

    private final int serverPort;
    private final ServerSocket listening;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        return thread;
    });
    private final Object gate = new Object();
    private boolean silent;
    private Requests losing = Requests.NONE;
    private int toLose;

    /** Recognises requests by their first bytes. */
    @FunctionalInterface
    public interface Requests {
        Requests NONE = (bytes, length) -> false;

        boolean include(byte[] bytes, int length);
    }

    /** @param port where it listens */
    public Wire(int port, int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Cuts each connection that there is now with this probability, and returns how many those were. */
    public int cut(double probability, DoubleSupplier random) {
        int cut = 0;
        for (Connection connection : connections) {
            if (random.getAsDouble() < probability) {
                connection.close();
                cut++;
            }
        }
        return cut;
    }

    /** Nothing passes any more in either direction; connections stay, and new ones are taken. */
    public void fallSilent() {
        synchronized (gate) {
            silent = true;
        }
    }

    /** Everything that was held back goes on. */
    public void speak() {
        synchronized (gate) {
            silent = false;
            gate.notifyAll();
        }
    }

    /** Loses the answers to the next requests of a kind, and their connections with them. */
    public synchronized void loseAnswers(Requests requests, int howMany) {
        losing = requests;
        toLose = howMany;
    }

    /** Loses no more answers, and returns how many of those it was told to lose it has not lost. */
    public synchronized int loseNoMore() {
        int left = toLose;
        toLose = 0;
        losing = Requests.NONE;
        return left;
    }

    private synchronized boolean isToBeLost(byte[] bytes, int length) {
        if (toLose > 0 && losing.include(bytes, length)) {
            toLose--;
            return true;
        }
        return false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Connection connection = new Connection(client);
        connections.add(connection);
        try {
            connection.server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
            client.setTcpNoDelay(true);
            connection.server.setTcpNoDelay(true);
        } catch (IOException serverIsAway) {
            connection.close();
            return;
        }
        threads.execute(() -> connection.forward(connection.server, client, false));
        connection.forward(client, connection.server, true);
    }

    private void awaitSpeech() throws InterruptedException {
        synchronized (gate) {
            while (silent) {
                gate.wait();
            }
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean losesItsAnswer;

        Connection(Socket client) {
            this.client = client;
        }

        void forward(Socket from, Socket to, boolean asking) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (asking && isToBeLost(buffer, read)) {
                        losesItsAnswer = true;
                    }
                    if (!asking && losesItsAnswer) {
                        break;
                    }
                    awaitSpeech();
                    out.write(buffer, 0, read);
                }
            } catch (IOException gone) {
                // one of the two has gone, or the connection was cut
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            close();
        }

        void close() {
            connections.remove(this);
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closedAlready) {
            // nothing is left to close
        }
    }

    @Override
    public void close() {
        closeQuietly(listening);
        cut(1, () -> 0);
        threads.shutdownNow();
    }
}
