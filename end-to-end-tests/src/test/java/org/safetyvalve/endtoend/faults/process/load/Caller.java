package org.safetyvalve.endtoend.faults.process.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.safetyvalve.endtoend.faults.checker.Violation;
import org.safetyvalve.endtoend.faults.process.Instance;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.process.Town;
import org.safetyvalve.endtoend.faults.record.Answer;
import org.safetyvalve.endtoend.faults.record.CommandRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives commands over HTTP to whichever instance, and keeps the account of them. Safe for concurrent use. */
public final class Caller {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String PROBLEM = "urn:safetyvalve:problem:";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Town town;
    private final CommandRecord record;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<Violation> violations = new ArrayList<>();

    /** What an instance answered: status 0 when it did not. */
    record Reply(int status, JsonNode body, String failure) {
        String problem() {
            return body.path("type").asString("").replace(PROBLEM, "");
        }
    }

    public Caller(Town town, CommandRecord record) {
        this.town = town;
        this.record = record;
    }

    /** What no answer may ever be, and was. */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized void found(String check, String what) {
        violations.add(new Violation(check, what));
    }

    /** One attempt at a command. */
    Answer attempt(Call call, Random random) throws InterruptedException {
        CommandRecord.Attempt attempt =
                record.begin(call.account(), call.key(), call.operation(), call.aggregate(), call.mayChangeNothing());
        Reply reply = post(call, call.body(), random);
        if (reply.status() == 500) {
            found("internal-error", call + " was answered " + reply.body());
        }
        Answer answer = understood(reply);
        if (answer instanceof Answer.Accepted accepted) {
            attempt.accepted(accepted.id(), accepted.version(), accepted.state());
        } else if (answer instanceof Answer.Refused refused) {
            attempt.refused(refused.why());
        } else {
            attempt.unknown(((Answer.Unknown) answer).why());
        }
        return answer;
    }

    /** Another request under the key of a command that was accepted; no attempt at that command. */
    Reply reuse(Call call, Random random) throws InterruptedException {
        Map<String, Object> other = new LinkedHashMap<>(call.body());
        other.put("occurredAt", "2020-01-01T00:00:00Z");
        return post(call, other, random);
    }

    private Reply post(Call call, Map<String, ?> body, Random random) throws InterruptedException {
        HttpRequest.Builder request = request(call.service(), call.path(), call.account(), random)
                .header("Idempotency-Key", call.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
        if (call.ifMatch() > 0) {
            request.header("If-Match", "\"" + call.ifMatch() + "\"");
        }
        return send(request.build());
    }

    private static Answer understood(Reply reply) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted(
                    reply.body().path("id").asString(),
                    reply.body().path("version").asLong(),
                    reply.body().path("state").asString());
        }
        String problem = reply.problem();
        boolean certain = (status >= 400 && status < 500)
                || (status == 503 && !problem.isEmpty() && !problem.equals("outcome-unknown"));
        if (!certain) {
            return new Answer.Unknown(status == 0 ? reply.failure() : status + " " + problem);
        }
        String rule = reply.body().path("rule").asString("");
        return new Answer.Refused(rule.isEmpty() ? problem.isEmpty() ? String.valueOf(status) : problem : rule);
    }

    /** Uploads a sheet. Not in the account of commands: what came of it is asked of the import. */
    Reply upload(Service service, String path, String account, String key, byte[] csv, Random random)
            throws InterruptedException {
        return send(request(service, path, account, random)
                .header("Idempotency-Key", key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(csv))
                .build());
    }

    Reply get(Service service, String path, String account, Random random) throws InterruptedException {
        return send(request(service, path, account, random).GET().build());
    }

    private HttpRequest.Builder request(Service service, String path, String account, Random random) {
        List<Instance> instances = town.instances(service);
        URI address = instances.get(random.nextInt(instances.size())).address();
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + town.tokenOf(account));
    }

    private Reply send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(
                    response.statusCode(),
                    json && response.body().length > 0 ? MAPPER.readTree(response.body()) : MAPPER.createObjectNode(),
                    "");
        } catch (IOException | JacksonException noAnswer) {
            return new Reply(0, MAPPER.createObjectNode(), noAnswer.toString());
        }
    }
}
