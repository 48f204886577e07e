package org.safetyvalve.accountability.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.FormOfAccountability;
import org.safetyvalve.accountability.cases.FormOfAccountability.LegalSource;
import org.safetyvalve.accountability.cases.FormOfAccountability.Term;
import org.safetyvalve.accountability.cases.FormOfAccountability.Wording;
import org.safetyvalve.accountability.cases.FourForms;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forms of accountability and the four forms: published regulations and laws, for everybody with a token. */
@RestController
@Tag(name = "问责方式 Forms of accountability")
class FormsController {
    private final AccountabilityForms forms;

    FormsController(AccountabilityForms forms) {
        this.forms = forms;
    }

    /**
     * A form.
     *
     * @param kind as events tell it
     * @param months how long it lasts, or null when it has no term
     * @param fourForms which of the four forms it belongs to, or null when its source does not say
     */
    record FormView(
            String id,
            Wording name,
            String kind,
            List<String> appliesTo,
            @Nullable TermView months,
            @Nullable Integer fourForms,
            LegalSource source) {
        static FormView of(FormOfAccountability form) {
            return new FormView(
                    form.id(),
                    form.name(),
                    form.kind().code(),
                    form.appliesTo().stream().map(Capacity::code).toList(),
                    TermView.of(form.term()),
                    form.fourForms(),
                    form.source());
        }
    }

    /**
     * How long a form lasts, in months.
     *
     * @param allowed what its source has; no other number is taken
     */
    record TermView(int from, int to, List<Integer> allowed) {
        static @Nullable TermView of(@Nullable Term term) {
            if (term == null) {
                return null;
            }
            List<Integer> months = term.months();
            return new TermView(months.get(0), months.get(months.size() - 1), months);
        }
    }

    /** @param on only what is in force on that day */
    @GetMapping("/accountability-forms")
    @Operation(summary = "问责方式目录。The forms of accountability, with their terms and sources.")
    Page<FormView> forms(@RequestParam(required = false) @Nullable LocalDate on, PageRequest page) {
        String after = page.after() == null ? "" : page.after().keys(1).get(0);
        List<FormView> found = forms.all().stream()
                .filter(form -> form.id().compareTo(after) > 0)
                .filter(form -> on == null || form.source().covers(on))
                .limit(page.limit() + 1L)
                .map(FormView::of)
                .toList();
        return Page.of(found, page.limit(), last -> Cursor.of(last.id()));
    }

    @GetMapping("/four-forms")
    @Operation(summary = "监督执纪“四种形态”。The four forms, with their source.")
    Page<FourForms> fourForms() {
        return new Page<>(forms.fourForms(), null);
    }
}
