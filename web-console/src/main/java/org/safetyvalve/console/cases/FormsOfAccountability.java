package org.safetyvalve.console.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    record Term(int from, int to) {}

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
        return cited
                + (months.from() == months.to()
                        ? codes.text("cases.form.months", months.from())
                        : codes.text("cases.form.between", months.from(), months.to()));
    }

    private String inReadersLanguage(Wording wording) {
        return codes.isEnglish() ? wording.en() : wording.zh();
    }
}
