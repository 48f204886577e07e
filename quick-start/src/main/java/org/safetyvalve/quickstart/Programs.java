package org.safetyvalve.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The executables with the settings that make them find one another on this machine. */
final class Programs {

    private static final int SERVICE_HEAP = 256;

    /** It imports the sheet: everything that waits for the broker or the ledger is in its memory. */
    private static final int HAZARD_HEAP = 384;

    private static final int CONSOLE_HEAP = 192;
    private static final int IDENTITY_HEAP = 128;

    private static final String CONFIDENTIALITY = "safetyvalve.accountability.confidentiality.";

    private final Options options;
    private final Addresses addresses;
    private final DataDirectory data;
    private final String consoleSecret;

    Programs(Options options, Addresses addresses, DataDirectory data, String consoleSecret) {
        this.options = options;
        this.addresses = addresses;
        this.data = data;
        this.consoleSecret = consoleSecret;
    }

    /** In the order in which they are started. */
    List<Program> all() {
        return List.of(
                identity(),
                service(
                        Part.HAZARD,
                        HAZARD_HEAP,
                        "safetyvalve.publishing.backlog=8000",
                        "safetyvalve.publishing.remembered=5000",
                        "safetyvalve.hazard.imports.directory=" + data.resolve("imports")),
                service(
                        Part.ACCOUNTABILITY,
                        SERVICE_HEAP,
                        CONFIDENTIALITY + "key-directory=" + data.resolve("keys"),
                        CONFIDENTIALITY + "master-keyset=" + data.resolve("master-keyset.json"),
                        CONFIDENTIALITY + "make-master-keyset=true"),
                service(Part.REPORTING, SERVICE_HEAP),
                service(Part.NOTIFICATION, SERVICE_HEAP),
                console());
    }

    private Program identity() {
        return new Program(
                Part.IDENTITY,
                "demo-identity",
                IDENTITY_HEAP,
                with(
                        Part.IDENTITY,
                        "safetyvalve.identity.demo-only-accepted=true",
                        "safetyvalve.identity.issuer=" + addresses.of(Part.IDENTITY),
                        "safetyvalve.identity.key-file="
                                + data.resolve("identity").resolve("signing-key.json"),
                        "safetyvalve.identity.console.secret=" + consoleSecret,
                        "safetyvalve.identity.console.redirect-uris="
                                + addresses.of(Part.CONSOLE).resolve("/login/oauth2/code/safety-valve"),
                        "safetyvalve.identity.console.post-logout-redirect-uris="
                                + addresses.of(Part.CONSOLE).resolve("/") + ","
                                + addresses.of(Part.CONSOLE).resolve("/login/again")));
    }

    private Program service(Part part, int heap, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("safetyvalve.store.uri=" + addresses.store(part.code()));
        settings.add("safetyvalve.kafka.bootstrap-servers=" + addresses.kafka());
        settings.add("safetyvalve.security.issuer=" + addresses.of(Part.IDENTITY));
        return new Program(part, part.code() + "-service", heap, with(part, settings.toArray(new String[0])));
    }

    private Program console() {
        return new Program(
                Part.CONSOLE,
                "web-console",
                CONSOLE_HEAP,
                with(
                        Part.CONSOLE,
                        "safetyvalve.console.services.hazard=" + addresses.of(Part.HAZARD),
                        "safetyvalve.console.services.accountability=" + addresses.of(Part.ACCOUNTABILITY),
                        "safetyvalve.console.services.notification=" + addresses.of(Part.NOTIFICATION),
                        "safetyvalve.console.services.reporting=" + addresses.of(Part.REPORTING),
                        "safetyvalve.console.identity.issuer=" + addresses.of(Part.IDENTITY),
                        "safetyvalve.console.identity.client-secret=" + consoleSecret));
    }

    private List<String> with(Part part, String... settings) {
        return Stream.concat(
                        Stream.of(
                                "server.port=" + options.port(part),
                                "spring.lifecycle.timeout-per-shutdown-phase=5s",
                                "spring.main.banner-mode=off"),
                        Stream.of(settings))
                .map(setting -> "--" + setting)
                .toList();
    }
}
