package org.safetyvalve.endtoend.city;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Somebody with an account, or with none when its name is empty, working through the services' REST interfaces. */
public final class Person {
    private final String account;
    private final HttpClient http;
    private final Function<Place, URI> addresses;
    private final Tokens tokens;

    Person(String account, HttpClient http, Function<Place, URI> addresses, Tokens tokens) {
        this.account = account;
        this.http = http;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    public String account() {
        return account;
    }

    public Answer get(Place service, String path) {
        return ask(request(service, path).GET());
    }

    /** A command with a key of its own. */
    public Answer does(Place service, String path, Map<String, ?> body) {
        return command(service, path).says(body);
    }

    /** A command with headers that the test chooses. */
    public Command command(Place service, String path) {
        return new Command(request(service, path)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private HttpRequest.Builder request(Place service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        addresses.apply(service).resolve(path))
                .timeout(Http.TIMEOUT)
                .header("Accept", "application/json, application/problem+json");
        return account.isEmpty() ? request : request.header("Authorization", "Bearer " + tokens.of(account));
    }

    private Answer ask(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        return Answer.of(
                account + " " + request.method() + " " + request.uri().getPath(),
                Http.send(http, request, BodyHandlers.ofByteArray()));
    }

    /** A command being put together. */
    public final class Command {
        private final HttpRequest.Builder request;

        private Command(HttpRequest.Builder request) {
            this.request = request;
        }

        public Command key(String key) {
            request.setHeader("Idempotency-Key", key);
            return this;
        }

        public Command ifMatch(long version) {
            request.setHeader("If-Match", "\"" + version + "\"");
            return this;
        }

        public Answer says(Map<String, ?> body) {
            return uploads("application/json", Json.written(body));
        }

        public Answer uploads(String contentType, byte[] content) {
            return ask(request.header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content)));
        }
    }
}
