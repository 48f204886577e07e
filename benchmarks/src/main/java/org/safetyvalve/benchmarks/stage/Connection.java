package org.safetyvalve.benchmarks.stage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection, used by one thread. It does as little as can be done, because whoever asks shares the
 * machine with whoever answers: a general client costs about as much as the command that it asks for.
 */
public final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    /** A server closes what has been idle for some time (Tomcat 20 s, or less when it is busy): made anew before that. */
    private static final long IDLE_NANOS = 2_000_000_000L;

    private final int port;
    private Socket socket;
    private long usedAt;
    private InputStream in;
    private OutputStream out;

    public Connection(int port) throws IOException {
        this.port = port;
        this.socket = new Socket();
        this.in = InputStream.nullInputStream();
        this.out = OutputStream.nullOutputStream();
        connect();
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        usedAt = System.nanoTime();
        in = new BufferedInputStream(socket.getInputStream(), 8_192);
        out = socket.getOutputStream();
    }

    /** What was answered; header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    public Answer get(String path, String token) throws IOException {
        return ask("GET", path, "Authorization: Bearer " + token + "\r\n", new byte[0]);
    }

    /** A command with its key. */
    public Answer command(String path, String token, String key, String json) throws IOException {
        return ask(
                "POST",
                path,
                "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + key
                        + "\r\nContent-Type: application/json\r\n",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a request and reads the answer. After an error the connection is made anew by the next request.
     *
     * @param headers each line ended by CR LF
     */
    public Answer ask(String method, String path, String headers, byte[] body) throws IOException {
        if (socket.isClosed() || System.nanoTime() - usedAt > IDLE_NANOS) {
            connect();
        }
        boolean answered = false;
        try {
            send(method, path, headers, body);
            Answer answer = read();
            answered = !"close".equals(answer.headers().get("connection"));
            usedAt = System.nanoTime();
            return answer;
        } finally {
            if (!answered) {
                socket.close();
            }
        }
    }

    private void send(String method, String path, String headers, byte[] body) throws IOException {
        byte[] head = (method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + (body.length == 0 && method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        out.flush();
    }

    private Answer read() throws IOException {
        String start = line();
        int status = Integer.parseInt(start.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return new Answer(status, headers, chunks());
        }
        return new Answer(status, headers, bytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended before an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
