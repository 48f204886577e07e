package org.safetyvalve.identity.tokens;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients known at start. Spring's own in-memory repository refuses two clients with one secret, and ours share theirs. */
final class FixedClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byId;

    /** Every client's internal id is its client id. */
    FixedClients(List<RegisteredClient> clients) {
        byId = clients.stream().collect(Collectors.toUnmodifiableMap(RegisteredClient::getId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("Demo clients come from accounts.yml and are never changed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byId.get(clientId);
    }
}
