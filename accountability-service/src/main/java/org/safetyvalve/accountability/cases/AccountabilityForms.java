package org.safetyvalve.accountability.cases;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of accountability that are known here, and the four forms. */
public final class AccountabilityForms {
    private final List<FormOfAccountability> forms;
    private final List<FourForms> fourForms;
    private final Map<String, FormOfAccountability> byId = new HashMap<>();

    /** @throws IllegalArgumentException when two forms have the same id */
    public AccountabilityForms(List<FormOfAccountability> forms, List<FourForms> fourForms) {
        this.forms = forms.stream()
                .sorted(Comparator.comparing(FormOfAccountability::id))
                .toList();
        this.fourForms = List.copyOf(fourForms);
        for (FormOfAccountability form : forms) {
            if (byId.put(form.id(), form) != null) {
                throw new IllegalArgumentException("two forms of accountability are called " + form.id());
            }
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
}
