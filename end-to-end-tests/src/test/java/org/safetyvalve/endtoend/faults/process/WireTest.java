package org.safetyvalve.endtoend.faults.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SILENCE_MILLIS = 300;

    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "echo");
        serving.setDaemon(true);
        serving.start();
        wire = new Wire(0, server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        server.close();
    }

    /** Notes each byte and answers with it. */
    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread answering = new Thread(() -> answer(client), "answer");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            for (int read = client.getInputStream().read();
                    read >= 0;
                    read = client.getInputStream().read()) {
                asked.add(read);
                client.getOutputStream().write(read);
            }
        } catch (IOException cut) {
            // the other end was cut
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static int ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    @Test
    void forwardsBothWays() throws IOException {
        try (Socket client = client()) {
            assertThat(ask(client, 7)).isEqualTo(7);
            assertThat(ask(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void losesAnAnswerOnlyAfterTheServerHasBeenAsked() throws IOException {
        wire.loseAnswers((bytes, length) -> bytes[0] == 9, 1);
        try (Socket spared = client();
                Socket lost = client()) {
            assertThat(ask(spared, 1)).isEqualTo(1);
            assertThat(hearsNothing(lost, 9)).isTrue();
            assertThat(asked).contains(9);
        }
        assertThat(wire.loseNoMore()).isZero();
        try (Socket next = client()) {
            assertThat(ask(next, 9)).isEqualTo(9);
        }
    }

    private static boolean hearsNothing(Socket client, int what) throws IOException {
        try {
            return ask(client, what) < 0;
        } catch (SocketException cut) {
            return true;
        }
    }

    @Test
    void saysHowManyAnswersItDidNotComeToLose() throws IOException {
        wire.loseAnswers((bytes, length) -> bytes[0] == 9, 5);
        try (Socket lost = client()) {
            assertThat(hearsNothing(lost, 9)).isTrue();
        }
        assertThat(wire.loseNoMore()).isEqualTo(4);
    }

    @Test
    void holdsEverythingBackWhileItIsSilentAndThenLetsItGoOn() throws IOException {
        try (Socket client = client()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            wire.fallSilent();
            client.setSoTimeout(SILENCE_MILLIS);
            assertThatThrownBy(() -> ask(client, 2)).isInstanceOf(SocketTimeoutException.class);
            wire.speak();
            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void cutsWhatThereIsAndTakesNewConnections() throws IOException {
        try (Socket client = client()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            assertThat(wire.cut(1, () -> 0)).isEqualTo(1);
            assertThat(hearsNothing(client, 2)).isTrue();
        }
        try (Socket another = client()) {
            assertThat(ask(another, 3)).isEqualTo(3);
        }
    }
}
