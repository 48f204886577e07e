package org.safetyvalve.console.timeline;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.layout.DeadlineSums;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.layout.Times;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an event's body says beyond where its subject stands, in words: fields by their names in the contract, codes by theirs here. */
@Component
class Details {

    /** What every event of a kind carries so that projections need nothing else. */
    private static final Set<String> STANDING = Set.of(
            "occurredAt",
            "by",
            "campaign",
            "stateBefore",
            "stateAfter",
            "sector",
            "holder",
            "title",
            "district",
            "site",
            "address",
            "correlationId",
            "handledBy",
            "convenedBy",
            "occasion",
            "supervision",
            "inspection");

    /** Said by an event only when it is what the event is about. */
    private static final Map<String, Set<String>> ABOUT = Map.of(
            "suspected",
            Set.of("accident-reporting-determined"),
            "level",
            Set.of("hazard-classified", "hazard-level-upgraded", "hazard-level-downgraded", "case-opened"),
            "investigatingLevel",
            Set.of("accident-reported", "accident-regraded", "accident-investigation-taken-over"),
            "parties",
            Set.of("exchange-planned"),
            "followedUpBy",
            Set.of("commitment-made"),
            "unit",
            Set.of("responsibility-problem-found", "responsibility-problem-fed-back"));

    private static final Set<String> ORGANISATIONS = Set.of(
            "unit",
            "foundAtUnit",
            "competentBody",
            "from",
            "to",
            "organisation",
            "organisations",
            "coResponsible",
            "escalatedTo",
            "orderedBy",
            "convenedWith",
            "agency",
            "parentDepartment",
            "operatorUnit",
            "into",
            "parties",
            "followedUpBy",
            "calledBy",
            "bodies",
            "taskforce",
            "focusUnits");

    private static final Set<String> DISTRICTS = Set.of("districts", "focusDistricts");

    /** A record's own number says nothing to a reader; the pages link what belongs together. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** So many items of a list are shown. */
    private static final int SHOWN = 8;

    private final ContractLabels labels;
    private final Codes codes;
    private final OrganisationNames organisations;
    private final Times times;
    private final DeadlineSums sums;

    Details(ContractLabels labels, Codes codes, OrganisationNames organisations, Times times, DeadlineSums sums) {
        this.labels = labels;
        this.codes = codes;
        this.organisations = organisations;
        this.times = times;
        this.sums = sums;
    }

    List<Entry.Detail> of(String event, JsonNode body) {
        List<Entry.Detail> details = new ArrayList<>();
        body.properties().forEach(field -> {
            String label = labels.field(event, field.getKey());
            String value = isAbout(event, field.getKey()) ? value(field.getKey(), field.getValue()) : null;
            if (label != null && value != null && !value.isBlank()) {
                details.add(new Entry.Detail(label, value));
            }
        });
        return List.copyOf(details);
    }

    private static boolean isAbout(String event, String field) {
        Set<String> events = ABOUT.get(field);
        return events == null ? !STANDING.contains(field) : events.contains(event);
    }

    private @Nullable String value(String field, JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> {
                String text = value(field, item);
                if (text != null) {
                    items.add(text);
                }
            });
            return together(items);
        }
        if (value.isObject()) {
            return object(value);
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? codes.text("yes") : null;
        }
        if (value.isNumber()) {
            return number(field, value);
        }
        return value.isString() ? text(field, value.asString()) : null;
    }

    /** A long list is shown by its beginning and its length. */
    private String together(List<String> items) {
        String and = codes.text("list.and");
        return items.size() <= SHOWN
                ? String.join(and, items)
                : codes.text("list.rest", String.join(and, items.subList(0, SHOWN)), items.size());
    }

    /** Nothing returned so far, and the first round, go without saying. */
    private static @Nullable String number(String field, JsonNode value) {
        boolean usual = value.asLong() == 0 || (field.equals("round") && value.asLong() == 1);
        return usual
                ? null
                : NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(value.numberValue());
    }

    private @Nullable String text(String field, String text) {
        String known = codes.optional("value." + field + "." + text);
        if (known != null) {
            return known;
        }
        if (DISTRICTS.contains(field)) {
            return codes.name("district", text);
        }
        if (DAY.matcher(text).matches()) {
            return text;
        }
        if (ORGANISATIONS.contains(field)) {
            return organisations.of(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return null;
        }
        if (INSTANT.matcher(text).matches()) {
            return times.until(Instant.parse(text));
        }
        return text;
    }

    private String deadline(JsonNode deadline) {
        String at = times.until(Instant.parse(deadline.path("at").asString()));
        String sum = sums.inWords(deadline.path("sum").asString(""));
        return sum == null ? at : at + codes.text("deadline.sum", sum);
    }

    /** A deadline, an amount of money, a file, or whatever else has a name. */
    private @Nullable String object(JsonNode object) {
        if (object.has("at") && object.has("sum")) {
            return deadline(object);
        }
        if (object.has("amount")) {
            NumberFormat yuan = NumberFormat.getInstance(Locale.CHINA);
            yuan.setMaximumFractionDigits(2);
            return codes.text(
                    "money",
                    yuan.format(object.path("amount").asLong() / 100.0),
                    object.path("source").asString(""));
        }
        if (object.has("sha256")) {
            return codes.text(
                    "file",
                    object.path("name").asString(),
                    object.path("sha256").asString().substring(0, 12));
        }
        List<String> parts = new ArrayList<>();
        object.properties().forEach(part -> {
            String value = value(part.getKey(), part.getValue());
            if (value != null) {
                parts.add(value);
            }
        });
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
