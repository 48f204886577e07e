package org.safetyvalve.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyvalve.platform.process.FreePort;

class WhatStandsInTheWayTest {

    @TempDir
    Path directory;

    @Test
    void aPortInUseIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> arguments = new ArrayList<>();
            for (Part part : Part.values()) {
                int port = part == Part.REPORTING ? taken.getLocalPort() : FreePort.any();
                arguments.addAll(List.of(part.portOption(), String.valueOf(port)));
            }

            assertThatThrownBy(() -> Ports.requireFree(Options.parse(arguments)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("--port-reporting")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aSecondQuickStartOnTheSameDataIsRefused() throws IOException {
        try (DataDirectory first = DataDirectory.open(directory)) {
            assertThat(first.root()).isEqualTo(directory);
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another quickstart")
                    .hasMessageContaining("--data");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsStarted() throws IOException {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> data.requireFreeMegabytes(Long.MAX_VALUE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("disk full");
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot write");
    }
}
