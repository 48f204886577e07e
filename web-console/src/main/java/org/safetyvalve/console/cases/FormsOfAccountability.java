package org.safetyvalve.console.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.layout.Codes;
import org.safetyvalve.console.layout.Times;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The forms of accountability (问责方式) that are in force today, from accountability-service's table. */
@Component
class FormsOfAccountability {

    private static final String MOST = "100";

    private final ServiceClient services;
    private final Codes codes;
    private final Clock clock;

    FormsOfAccountability(ServiceClient services, Codes codes, Clock clock) {
        this.services = services;
        this.codes = codes;
        this.clock = clock;
    }

    record Wording(String zh, String en) {}

    /** @param allowed null when a service of before tells the ends alone */
    record Term(int from, int to, @Nullable List<Integer> allowed) {}

    record Source(Wording law, Wording article) {}

    record Form(
            String id,
            Wording name,
            List<String> appliesTo,
            @Nullable Term months,
            Source source) {}

    /** None when the service is away: nothing can be proposed then either. */
    List<Form> inForce() {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("on", LocalDate.ofInstant(clock.instant(), Times.ZONE).toString());
        query.put("limit", MOST);
        return services.get(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Page<Form>>() {},
                        query,
                        "/accountability-forms")
                .optional()
                .map(Page::items)
                .orElse(List.of());
    }

    /** Those that can be applied to somebody of one of these capacities. */
    List<Choice> of(List<Form> forms, Set<String> capacities) {
        return forms.stream()
                .filter(form -> form.appliesTo().stream().anyMatch(capacities::contains))
                .map(form -> new Choice(form.id(), name(form)))
                .toList();
    }

    private String name(Form form) {
        String cited = codes.text(
                "cases.form",
                inReadersLanguage(form.name()),
                inReadersLanguage(form.source().law()),
                inReadersLanguage(form.source().article()));
        Term months = form.months();
        if (months == null) {
            return cited;
        }
        if (months.allowed() == null && months.from() != months.to()) {
            return cited + codes.text("cases.form.between", months.from(), months.to());
        }
        String each = terms(form).map(String::valueOf).collect(Collectors.joining("/"));
        return cited + codes.text("cases.form.months", each);
    }

    /** The terms, in months, of those that can be applied to somebody of one of these capacities, each with the forms that have it. */
    List<Choice> terms(List<Form> forms, Set<String> capacities) {
        Map<Integer, String> names = new TreeMap<>();
        forms.stream()
                .filter(form -> form.appliesTo().stream().anyMatch(capacities::contains))
                .forEach(form -> terms(form)
                        .forEach(months ->
                                names.merge(months, inReadersLanguage(form.name()), FormsOfAccountability::and)));
        return names.entrySet().stream()
                .map(one -> new Choice(String.valueOf(one.getKey()), one.getValue()))
                .toList();
    }

    private static String and(String one, String another) {
        return one.equals(another) ? one : one + " / " + another;
    }

    private static Stream<Integer> terms(Form form) {
        Term months = form.months();
        if (months == null) {
            return Stream.of();
        }
        List<Integer> allowed = months.allowed();
        return allowed == null ? Stream.of(months.from(), months.to()).distinct() : allowed.stream();
    }

    private String inReadersLanguage(Wording wording) {
        return codes.isEnglish() ? wording.en() : wording.zh();
    }
}
