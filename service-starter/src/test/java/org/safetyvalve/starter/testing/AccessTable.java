package org.safetyvalve.starter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safetyvalve.starter.domain.Actor;

/**
 * Who may do what, as a table that is walked: every endpoint of a running service, every account, own and foreign
 * records. An endpoint that is missing from the table fails.
 */
public final class AccessTable {
    private final List<Row> rows = new ArrayList<>();

    /**
     * One endpoint asked for one record.
     *
     * @param endpoint as {@code GET /campaigns/{id}/overview}
     * @param path the address with real ids
     * @param body the JSON that is sent, or empty
     * @param status what each account is answered, by its name
     */
    private record Row(String endpoint, String path, String body, Map<String, Integer> status) {}

    /** What is expected of one endpoint and record. */
    public final class Expectation {
        private final String endpoint;
        private final String path;
        private final String body;
        private final Map<String, Integer> status = new TreeMap<>();

        private Expectation(String endpoint, String path, String body) {
            this.endpoint = endpoint;
            this.path = path;
            this.body = body;
        }

        /** These accounts are answered so. */
        public Expectation gives(int expected, String... accounts) {
            for (String account : accounts) {
                status.put(account, expected);
            }
            return this;
        }

        /** Every other account is answered so. */
        public AccessTable andGivesTheRest(int expected, Set<String> accounts) {
            accounts.forEach(account -> status.putIfAbsent(account, expected));
            rows.add(new Row(endpoint, path, body, status));
            return AccessTable.this;
        }
    }

    public Expectation expect(String endpoint, String path) {
        return new Expectation(endpoint, path, "");
    }

    public Expectation expect(String endpoint, String path, String body) {
        return new Expectation(endpoint, path, body);
    }

    /** Walks the table: no token first, then every account by its name. */
    public void walk(TestService service, Map<String, Actor> accounts) {
        Set<String> listed = rows.stream().map(Row::endpoint).collect(Collectors.toSet());
        assertThat(listed).as("endpoints in the table").isEqualTo(Endpoints.of(service.context()));
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            int nobody = service.send(method(service.anonymous(row.path), row)).status();
            if (nobody != 401) {
                wrong.add(row.endpoint + " " + row.path + " without a token: " + nobody);
            }
            row.status.forEach((account, expected) -> {
                Actor actor = accounts.get(account);
                assertThat(actor).as("account %s", account).isNotNull();
                int status = service.send(method(service.request(row.path, actor), row))
                        .status();
                if (status != expected) {
                    wrong.add(row.endpoint + " " + row.path + " as " + account + ": " + status + " not " + expected);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpRequest.Builder method(HttpRequest.Builder request, Row row) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(row.endpoint.split(" ")[0], BodyPublishers.ofString(row.body));
    }
}
