package org.safetyvalve.platform.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The broker's settings: topics are kept for ever and made on purpose only, a restarted broker is taken back soon, and everything is
 * sized for one machine with little memory.
 */
final class BrokerSettings {

    private BrokerSettings() {}

    static Map<String, String> of(Path logs, int port, int controllerPort) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        keepForEver(settings);
        oneNode(settings);
        little(settings);
        return settings;
    }

    /**
     * Adds a listener that names another port as its own: clients that begin there are sent on to that port for everything, so that
     * whoever listens on it stands between them and the broker.
     */
    static void addProxied(Map<String, String> settings, int port, int proxyPort) {
        settings.merge("listeners", "PROXIED://127.0.0.1:" + port, BrokerSettings::and);
        settings.merge("advertised.listeners", "PROXIED://127.0.0.1:" + proxyPort, BrokerSettings::and);
        settings.merge("listener.security.protocol.map", "PROXIED:PLAINTEXT", BrokerSettings::and);
    }

    private static String and(String listeners, String another) {
        return listeners + ',' + another;
    }

    private static void keepForEver(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        settings.put("num.partitions", "12");
        settings.put("unclean.leader.election.enable", "false");
    }

    private static void oneNode(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controlled.shutdown.enable", "false");
    }

    private static void little(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.cleaner.io.buffer.size", "131072");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("metadata.log.max.record.bytes.between.snapshots", "20971520");
        settings.put("initial.broker.registration.timeout.ms", "60000");
    }
}
