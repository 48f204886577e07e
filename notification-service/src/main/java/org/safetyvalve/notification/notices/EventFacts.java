package org.safetyvalve.notification.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of an event as fields by path: {@code holder}, {@code by.organisation}, {@code organisations[]}. */
public record EventFacts(Map<String, Object> fields) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What the path leads to, or null. */
    @Nullable
    Object at(String path) {
        Object found = fields;
        for (String step : path.split("\\.")) {
            if (!(found instanceof Map<?, ?> object)) {
                return null;
            }
            found = object.get(step);
        }
        return found;
    }

    /** The texts that a path leads to: several when it ends in {@code []}, none when there is nothing. */
    List<String> textsAt(String path) {
        if (path.endsWith("[]")) {
            return listAt(path.substring(0, path.length() - 2))
                    .map(Object::toString)
                    .toList();
        }
        Object found = at(path);
        return found == null ? List.of() : List.of(found.toString());
    }

    private Stream<Object> listAt(String path) {
        return at(path) instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.empty();
    }

    /** These facts once for each element of an array, which is then {@code item}. */
    List<EventFacts> each(String path) {
        return listAt(path)
                .map(item -> {
                    Map<String, Object> with = new HashMap<>(fields);
                    with.put("item", item);
                    return new EventFacts(with);
                })
                .toList();
    }

    /**
     * The text with the fields that it names.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    String fill(String text) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            Object value = at(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the event has no field " + place.group(1));
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(readable(value.toString())));
        }
        return place.appendTail(filled).toString();
    }

    /** A time as people in the city read it. */
    private static String readable(String value) {
        return INSTANT.matcher(value).matches() ? MINUTE.format(Instant.parse(value)) : value;
    }

    @Nullable
    Instant instantAt(String path) {
        Object found = at(path);
        return found == null ? null : Instant.parse(Objects.toString(found));
    }
}
