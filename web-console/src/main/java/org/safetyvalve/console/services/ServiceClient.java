package org.safetyvalve.console.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.ConsoleProperties;
import org.safetyvalve.console.security.LoginEndedException;
import org.safetyvalve.console.security.ReadersToken;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services on behalf of whoever reads the page, in that reader's language. */
public class ServiceClient {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String PAGE = "100";
    private static final int SHORT_PAGES = 10;

    private final RestClient rest;
    private final ConsoleProperties.Services addresses;
    private final ReadersToken token;
    private final JsonMapper json;
    private final Calls calls;

    ServiceClient(
            RestClient rest, ConsoleProperties.Services addresses, ReadersToken token, JsonMapper json, Calls calls) {
        this.rest = rest;
        this.addresses = addresses;
        this.token = token;
        this.json = json;
        this.calls = calls;
    }

    /** Reads one thing. Never throws for what a service does; a reader whose login has ended is sent to log in again. */
    public <T> Reading<T> get(Service service, ParameterizedTypeReference<T> type, String path, Object... variables) {
        return get(service, type, Map.of(), path, variables);
    }

    /** As above, with query parameters; those that are blank are left out. */
    public <T> Reading<T> get(
            Service service,
            ParameterizedTypeReference<T> type,
            Map<String, @Nullable String> query,
            String path,
            Object... variables) {
        if (!calls.begin(service)) {
            return Reading.not(service, Reading.Outcome.AWAY, Problem.crowded());
        }
        try {
            return rest.get()
                    .uri(uri(service, query, path, variables))
                    .headers(this::speakForTheReader)
                    .exchange((request, response) -> reading(service, type, response));
        } catch (RestClientException e) {
            return Reading.not(service, Reading.Outcome.AWAY, null);
        } finally {
            calls.end(service);
        }
    }

    /** Reads all pages of a list that is short by nature; of one that is not, the first thousand items. */
    public <T> Reading<Page<T>> getAll(
            Service service, ParameterizedTypeReference<Page<T>> type, String path, Object... variables) {
        List<T> items = new ArrayList<>();
        Map<String, @Nullable String> query = new HashMap<>(Map.of("limit", PAGE));
        String next = null;
        for (int page = 0; page == 0 || (next != null && page < SHORT_PAGES); page++) {
            query.put("cursor", next);
            Reading<Page<T>> read = get(service, type, query, path, variables);
            Page<T> found = read.answer();
            if (found == null) {
                return read;
            }
            items.addAll(found.items());
            next = found.next();
        }
        return Reading.found(service, new Page<>(List.copyOf(items), next));
    }

    /** Reads what is open to anyone: nobody's token goes along, whoever is logged in. */
    public <T> Reading<T> getAsAnyone(
            Service service, ParameterizedTypeReference<T> type, Map<String, @Nullable String> query, String path) {
        return read(service, type, rest.get().uri(uri(service, query, path)).headers(ServiceClient::inReadersLanguage));
    }

    /**
     * Sends what anyone may send, in a body, so that nothing of it is in an address. What was not found has a problem that says why.
     *
     * @param key the command's own key, or null for what changes nothing
     */
    public <T> Reading<T> postAsAnyone(
            Service service, ParameterizedTypeReference<T> type, JsonNode body, @Nullable String key, String path) {
        return read(
                service, type, post(uri(service, Map.of(), path), body, key).headers(ServiceClient::inReadersLanguage));
    }

    /** Sends a command that is answered with what the reader asked for. What was not found has a problem that says why. */
    public <T> Reading<T> postAndRead(
            Service service,
            ParameterizedTypeReference<T> type,
            JsonNode body,
            String key,
            String path,
            Object... variables) {
        return read(
                service,
                type,
                post(uri(service, Map.of(), path, variables), body, key).headers(this::speakForTheReader));
    }

    private RestClient.RequestBodySpec post(URI uri, JsonNode body, @Nullable String key) {
        return rest.post()
                .uri(uri)
                .headers(headers -> {
                    if (key != null) {
                        headers.set(IDEMPOTENCY_KEY, key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }

    private <T> Reading<T> read(
            Service service, ParameterizedTypeReference<T> type, RestClient.RequestHeadersSpec<?> request) {
        if (!calls.begin(service)) {
            return Reading.not(service, Reading.Outcome.AWAY, Problem.crowded());
        }
        try {
            return request.exchange((asked, response) -> reading(service, type, response));
        } catch (RestClientException e) {
            return Reading.not(service, Reading.Outcome.AWAY, Problem.of(503));
        } finally {
            calls.end(service);
        }
    }

    /**
     * Sends a command.
     *
     * @param key the command's own key: the same for a repetition of the same command
     * @param version the version that the reader decided on, or null for a creation
     */
    public CommandAnswer command(
            Service service, JsonNode body, String key, @Nullable String version, String path, Object... variables) {
        if (!calls.begin(service)) {
            return CommandAnswer.refused(Problem.crowded());
        }
        try {
            return rest.post()
                    .uri(uri(service, Map.of(), path, variables))
                    .headers(this::speakForTheReader)
                    .header(IDEMPOTENCY_KEY, key)
                    .headers(headers -> {
                        if (version != null) {
                            headers.setIfMatch("\"" + version + "\"");
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body))
                    .exchange((request, response) -> answer(response));
        } catch (ResourceAccessException e) {
            return CommandAnswer.refused(Problem.of(503));
        } finally {
            calls.end(service);
        }
    }

    private void speakForTheReader(HttpHeaders headers) {
        headers.setBearerAuth(token.value());
        inReadersLanguage(headers);
    }

    private static void inReadersLanguage(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
    }

    private <T> Reading<T> reading(
            Service service, ParameterizedTypeReference<T> type, ConvertibleClientHttpResponse response)
            throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            T answer = response.bodyTo(type);
            return answer == null
                    ? Reading.not(service, Reading.Outcome.MISSING, null)
                    : Reading.found(service, answer);
        }
        refuseAnEndedLogin(status);
        return Reading.not(service, outcome(status.value()), problem(response));
    }

    private static Reading.Outcome outcome(int status) {
        return switch (status) {
            case 404, 410 -> Reading.Outcome.MISSING;
            case 403 -> Reading.Outcome.FORBIDDEN;
            case 400, 422 -> Reading.Outcome.REFUSED;
            default -> Reading.Outcome.AWAY;
        };
    }

    private CommandAnswer answer(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        refuseAnEndedLogin(status);
        if (!status.is2xxSuccessful()) {
            return CommandAnswer.refused(problem(response));
        }
        try (InputStream body = response.getBody()) {
            return CommandAnswer.done(json.readValue(body, CommandAnswer.Done.class));
        }
    }

    private Problem problem(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        Integer retryAfter = retryAfter(response.getHeaders());
        try (InputStream body = response.getBody()) {
            Problem problem = json.readValue(body, Problem.class);
            return (problem.status() == status ? problem : Problem.of(status)).withRetryAfter(retryAfter);
        } catch (JacksonException e) {
            return Problem.of(status).withRetryAfter(retryAfter);
        }
    }

    /** Our services say it in seconds; a date, which a proxy may say, is left out. */
    private static @Nullable Integer retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("[0-9]{1,4}") ? Integer.valueOf(seconds) : null;
    }

    private static void refuseAnEndedLogin(HttpStatusCode status) {
        if (status.value() == 401) {
            throw new LoginEndedException();
        }
    }

    private URI uri(Service service, Map<String, @Nullable String> query, String path, Object... variables) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromUri(service.uri(addresses)).path(path);
        Map<String, Object> asked = new HashMap<>();
        query.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
                asked.put(name, value);
            }
        });
        return uri.encode().uriVariables(asked).buildAndExpand(variables).toUri();
    }
}
