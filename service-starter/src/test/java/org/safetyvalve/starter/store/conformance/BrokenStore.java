package org.safetyvalve.starter.store.conformance;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/**
 * A store with a fault, made of one without: it stands between drivers and the store, reads each command and each answer as a
 * document, and lets the fault change them.
 */
final class BrokenStore implements AutoCloseable {
    private final URI store;
    private final Fault fault;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What is wrong with the store. Called by many connections at once. */
    interface Fault {
        /** The command that is carried out in place of this one. */
        default BsonDocument command(BsonDocument command) {
            return command;
        }

        /** The answer that is given in place of this one. */
        default BsonDocument answer(BsonDocument command, BsonDocument answer) {
            return answer;
        }
    }

    BrokenStore(String storeUri, Fault fault) {
        this.store = URI.create(storeUri);
        this.fault = fault;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private static void daemon(Runnable run) {
        Thread thread = new Thread(run, "broken-store");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket driver = server.accept();
                daemon(() -> serve(driver));
            }
        } catch (IOException closed) {
            open.forEach(BrokenStore::cut);
        }
    }

    private void serve(Socket driver) {
        try (driver;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), store.getPort())) {
            open.add(driver);
            DataInputStream asked = new DataInputStream(driver.getInputStream());
            DataInputStream answered = new DataInputStream(behind.getInputStream());
            while (true) {
                WireMessage command = WireMessage.read(asked);
                send(behind.getOutputStream(), command.with(fault::command));
                WireMessage answer = WireMessage.read(answered);
                send(driver.getOutputStream(), answer.with(document -> fault.answer(command.document(), document)));
            }
        } catch (IOException gone) {
            open.remove(driver);
        }
    }

    private static void send(OutputStream out, WireMessage message) throws IOException {
        out.write(message.bytes());
        out.flush();
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
