package org.safetyvalve.console.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rows a form sent. */
public final class EnteredRows {

    private EnteredRows() {}

    /** The prefix of each row of a list in its order, for example {@code findings[0].}. */
    static List<String> of(Rows rows, String prefix, Map<String, List<String>> entered) {
        String list = prefix + rows.path();
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,4})]\\..+");
        return entered.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .sorted()
                .map(number -> list + "[" + number + "].")
                .toList();
    }

    /** Whether anything was entered in a row beside what it is known by. */
    static boolean isFilledIn(Rows rows, String row, Map<String, List<String>> entered) {
        return rows.parts().stream()
                .anyMatch(part -> part.tell(
                        field -> field.input() != Field.Input.HIDDEN
                                && entered.getOrDefault(row + field.path(), List.of()).stream()
                                        .anyMatch(text -> !text.isBlank()),
                        inner -> of(inner, row, entered).stream().anyMatch(one -> isFilledIn(inner, one, entered))));
    }

    /**
     * The same with the rows that were filled in numbered as they are sent, and the others after them, so that what a service says
     * of {@code findings[1]} is shown at that row.
     */
    public static Map<String, List<String>> asSent(List<FormPart> parts, Map<String, List<String>> entered) {
        Map<String, List<String>> renumbered = new LinkedHashMap<>();
        entered.forEach((name, values) -> {
            if (!name.contains("[")) {
                renumbered.put(name, values);
            }
        });
        renumber(parts, "", "", entered, renumbered);
        return renumbered;
    }

    private static void renumber(
            List<FormPart> parts,
            String from,
            String to,
            Map<String, List<String>> entered,
            Map<String, List<String>> renumbered) {
        for (FormPart part : parts) {
            if (part instanceof Rows rows) {
                List<String> filledInFirst = new ArrayList<>(of(rows, from, entered));
                filledInFirst.sort(Comparator.comparing(row -> !isFilledIn(rows, row, entered)));
                for (int i = 0; i < filledInFirst.size(); i++) {
                    String row = to + rows.path() + "[" + i + "].";
                    renumber(rows.parts(), filledInFirst.get(i), row, entered, renumbered);
                }
            } else if (entered.containsKey(from + part.path())) {
                renumbered.put(to + part.path(), entered.getOrDefault(from + part.path(), List.of()));
            }
        }
    }
}
