package org.safetyvalve.endtoend.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param request what was asked, for messages
 */
public record Answer(String request, int status, String contentType, String etag, String location, JsonNode body) {

    static Answer of(String request, HttpResponse<byte[]> response) {
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                request,
                response.statusCode(),
                contentType,
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                contentType.contains("json") ? Json.read(response.body()) : Json.read(new byte[0]));
    }

    /** The answer, which must be a 2xx. */
    public Answer ok() {
        assertThat(status).as("%s: %s", request, body).isBetween(200, 299);
        return this;
    }

    /** The answer, which must be a 2xx that leaves the record in this state. */
    public Answer leads(String state) {
        assertThat(ok().text("state")).as(request).isEqualTo(state);
        return this;
    }

    /** The answer, which must be this problem, as RFC 9457 wants it. */
    public Answer refused(int expected, String problem) {
        assertThat(status).as("%s: %s", request, body).isEqualTo(expected);
        assertThat(contentType).as(request).startsWith("application/problem+json");
        assertThat(text("type")).as(request).isEqualTo("urn:safetyvalve:problem:" + problem);
        assertThat(body.path("status").asInt()).as(request).isEqualTo(expected);
        assertThat(text("title")).as(request).isNotBlank();
        assertThat(text("detail")).as(request).isNotBlank();
        return this;
    }

    /** The answer, which must name this rule. */
    public Answer because(String rule) {
        assertThat(text("rule")).as("%s: %s", request, body).isEqualTo(rule);
        return this;
    }

    public String id() {
        return ok().text("id");
    }

    public long version() {
        return ok().body.path("version").asLong();
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    public long number(String field) {
        return body.path(field).asLong(Long.MIN_VALUE);
    }

    /** The items of a list: of a page, or of an array. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        ok();
        (body.isArray() ? body : body.path("items")).forEach(items::add);
        return items;
    }

    /** Names of the commands that the reader may give now. */
    public List<String> actions() {
        List<String> actions = new ArrayList<>();
        ok().body.path("actions").forEach(action -> actions.add(action.asString()));
        return actions;
    }
}
