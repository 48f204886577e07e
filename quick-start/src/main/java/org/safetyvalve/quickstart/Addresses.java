package org.safetyvalve.quickstart;

import java.net.URI;

/** Where everything is found on this machine. */
final class Addresses {

    private final Options options;

    Addresses(Options options) {
        this.options = options;
    }

    URI of(Part part) {
        return URI.create("http://localhost:" + options.port(part));
    }

    /** What clients put into {@code bootstrap.servers}. */
    String kafka() {
        return options.outsideKafka().orElseGet(() -> "127.0.0.1:" + options.port(Part.KAFKA));
    }

    /** The connection string of one service's own database. */
    String store(String database) {
        String base = options.outsideStore().orElseGet(() -> "mongodb://127.0.0.1:" + options.port(Part.STORE));
        int query = base.indexOf('?');
        String server = query < 0 ? base : base.substring(0, query);
        String parameters = query < 0 ? "" : base.substring(query);
        return (server.endsWith("/") ? server : server + "/") + database + parameters;
    }
}
