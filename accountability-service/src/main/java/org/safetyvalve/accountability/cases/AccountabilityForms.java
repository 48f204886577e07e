package org.safetyvalve.accountability.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The forms of accountability that are known here, and the four forms. */
public final class AccountabilityForms {
    private final List<FormOfAccountability> forms;
    private final List<FourForms> fourForms;
    private final Map<String, FormOfAccountability> byId = new HashMap<>();
    private final Map<String, Integer> gravity = new HashMap<>();

    /**
     * @param forms those of one kind in one document in their order there, the lightest first
     * @throws IllegalArgumentException when two forms have the same id
     */
    public AccountabilityForms(List<FormOfAccountability> forms, List<FourForms> fourForms) {
        this.forms = forms.stream()
                .sorted(Comparator.comparing(FormOfAccountability::id))
                .toList();
        this.fourForms = List.copyOf(fourForms);
        for (FormOfAccountability form : forms) {
            if (byId.put(form.id(), form) != null) {
                throw new IllegalArgumentException("two forms of accountability are called " + form.id());
            }
            gravity.put(form.id(), gravity.size());
        }
    }

    /** By id. */
    public List<FormOfAccountability> all() {
        return forms;
    }

    public List<FourForms> fourForms() {
        return fourForms;
    }

    /** @throws org.safetyvalve.starter.domain.Refusal {@link CaseRule#NO_SUCH_FORM} */
    FormOfAccountability require(String id, String field) {
        FormOfAccountability form = byId.get(id);
        if (form == null) {
            throw CaseRule.NO_SUCH_FORM.refuse(id).at(field);
        }
        return form;
    }

    /**
     * Whether it holds more against somebody than what he was told: something graver that was found, or a measure that none of those that he was
     * told stands for, where each stands for one.
     */
    boolean isHeavier(Outcome decided, Outcome told) {
        return decided.finding().compareTo(told.finding()) > 0
                || (!decided.exonerates() && !eachIsCovered(decided.measures(), told.measures()));
    }

    private boolean eachIsCovered(List<Measure> decided, List<Measure> told) {
        if (decided.isEmpty()) {
            return true;
        }
        List<Measure> others = decided.subList(1, decided.size());
        return IntStream.range(0, told.size())
                .filter(i -> covers(told.get(i), decided.get(0)))
                .anyMatch(i -> eachIsCovered(others, without(told, i)));
    }

    private static List<Measure> without(List<Measure> measures, int index) {
        List<Measure> others = new ArrayList<>(measures);
        others.remove(index);
        return others;
    }

    /** Party discipline and administrative sanctions are measured by themselves alone: neither is lighter than the other. */
    private boolean covers(Measure told, Measure decided) {
        if (told.kind() != decided.kind()) {
            return told.kind() != FormClass.EXONERATION
                    && !decided.kind().isSanction()
                    && decided.kind().compareTo(told.kind()) < 0;
        }
        if (told.form().equals(decided.form())) {
            return months(decided) <= months(told);
        }
        return !told.kind().isSanction() || gravity(decided) < gravity(told);
    }

    private static int months(Measure measure) {
        return Objects.requireNonNullElse(measure.months(), 0);
    }

    /** What an earlier table had counts as the lightest. */
    private int gravity(Measure measure) {
        return gravity.getOrDefault(measure.form(), -1);
    }
}
