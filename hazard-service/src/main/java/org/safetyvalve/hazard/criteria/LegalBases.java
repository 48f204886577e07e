package org.safetyvalve.hazard.criteria;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles that are known here, with when they are in force. */
public final class LegalBases {
    private final List<LegalBasis> bases;
    private final Map<String, LegalBasis> byId = new HashMap<>();

    /** @throws IllegalArgumentException when two have the same id */
    public LegalBases(List<LegalBasis> bases) {
        this.bases = bases.stream().sorted(Comparator.comparing(LegalBasis::id)).toList();
        for (LegalBasis basis : bases) {
            if (byId.put(basis.id(), basis) != null) {
                throw new IllegalArgumentException("two legal bases are called " + basis.id());
            }
        }
    }

    /** By id. */
    public List<LegalBasis> all() {
        return bases;
    }

    /** @throws org.safetyvalve.starter.domain.Refusal {@link CriteriaRule#NO_SUCH_LEGAL_BASIS} */
    public LegalBasis require(String id, String field) {
        LegalBasis basis = byId.get(id);
        if (basis == null) {
            throw CriteriaRule.NO_SUCH_LEGAL_BASIS.refuse(id).at(field);
        }
        return basis;
    }
}
