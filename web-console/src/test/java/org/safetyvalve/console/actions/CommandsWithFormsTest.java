package org.safetyvalve.console.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safetyvalve.console.services.Service;

/** Every command that a service takes has its form here, or a line that says why not; read from the services' own sources. */
class CommandsWithFormsTest {

    private static final Map<Service, Path> SOURCES = Map.of(
            Service.HAZARD, Path.of("../hazard-service/src/main/java"),
            Service.ACCOUNTABILITY, Path.of("../accountability-service/src/main/java"));

    private static final Pattern ROOM = Pattern.compile("@RequestMapping\\(\\s*\"([^\"]*)\"");
    private static final Pattern COMMAND = Pattern.compile(
            "@(?:Post|Put|Patch|Delete)Mapping(?:\\(\\s*(?:(?:path|value)\\s*=\\s*)?\"([^\"]*)\"|(?!\\())");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern OFFERED = Pattern.compile("\\.with\\(\\s*\"([a-z-]+)\"");

    /** Commands that no action of the catalogue sends, and where they are given instead. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("HAZARD /hazards", "hazards/new: what is found on the spot can be completed in the same form"),
            Map.entry(
                    "HAZARD /hazards/{}/report/read-contact",
                    "the hazard's page: its answer is shown and kept nowhere"),
            Map.entry("HAZARD /checks", "checks/new: it asks for each item of a checklist"),
            Map.entry("HAZARD /imports/hazards", "imports: the browser sends the sheet itself"),
            Map.entry("HAZARD /evidence", "fields for evidence: the browser sends each file itself"),
            Map.entry("HAZARD /public/reports", "report: open to anyone"),
            Map.entry("HAZARD /public/reports/standing", "report/standing: open to anyone"),
            Map.entry("HAZARD /public/reports/supplements", "report/standing: open to anyone"),
            Map.entry("ACCOUNTABILITY /transfers", "transfers/new: it starts from what is referred"),
            Map.entry(
                    "ACCOUNTABILITY /cases/{}/read-content", "the record's page: its answer is shown and kept nowhere"),
            Map.entry("ACCOUNTABILITY /tracings/{}/read-content", "as for a case"),
            Map.entry("ACCOUNTABILITY /leads/{}/read-content", "as for a case"),
            Map.entry("ACCOUNTABILITY /transfers/{}/read-content", "as for a case"),
            Map.entry("ACCOUNTABILITY /visits/{}/read-content", "as for a case"));

    @Test
    void everyCommandHasAFormOrAReasonWhyNot() {
        Set<String> commands = new TreeSet<>();
        SOURCES.forEach((service, sources) -> commands.addAll(commands(service, sources)));
        assertThat(commands).as("commands that were found").hasSizeGreaterThan(100);

        Set<String> forms = forms();
        assertThat(forms).as("forms whose command no service takes").isSubsetOf(commands);
        assertThat(ELSEWHERE.keySet())
                .as("reasons for commands that are no more, or have a form")
                .isSubsetOf(commands)
                .doesNotContainAnyElementsOf(forms);
        commands.removeAll(forms);
        commands.removeAll(ELSEWHERE.keySet());
        assertThat(commands).as("commands without a form").isEmpty();
    }

    @Test
    void whatARecordSaysCanBeDoneIsCalledAsHere() {
        Set<String> offered = new TreeSet<>();
        java(SOURCES.get(Service.ACCOUNTABILITY)).forEach(source -> {
            Matcher name = OFFERED.matcher(source);
            while (name.find()) {
                offered.add(name.group(1));
            }
        });
        Set<String> known = Arrays.stream(RecordKind.values())
                .filter(kind -> kind.service() == Service.ACCOUNTABILITY)
                .flatMap(kind -> ActionCatalogue.of(kind).stream())
                .map(action -> action.code().replaceFirst("^commitment-", ""))
                .collect(Collectors.toSet());

        assertThat(offered).hasSizeGreaterThan(50);
        assertThat(known).containsExactlyInAnyOrderElementsOf(offered);
    }

    private static Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        for (RecordKind kind : RecordKind.values()) {
            String room = kind.service() + " " + kind.path();
            ActionCatalogue.of(kind).forEach(action -> forms.add(room + "/{}/" + withoutNames(action.path())));
            ActionCatalogue.beginning(kind).ifPresent(action -> forms.add(room));
        }
        return forms;
    }

    private static Set<String> commands(Service service, Path sources) {
        Set<String> commands = new TreeSet<>();
        java(sources).forEach(source -> {
            Matcher room = ROOM.matcher(source);
            String path = room.find() ? room.group(1) : "";
            Matcher command = COMMAND.matcher(source);
            while (command.find()) {
                String rest = command.group(1) == null ? "" : command.group(1);
                commands.add(service + " " + withoutNames(path + rest));
            }
        });
        return commands;
    }

    private static String withoutNames(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    private static List<String> java(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(CommandsWithFormsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
