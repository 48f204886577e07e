package org.safetyvalve.hazard.criteria;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All criteria for major hazards that are known here. */
public final class Criteria {
    private final List<Catalogue> catalogues;
    private final Map<String, Criterion> criteria = new HashMap<>();

    /** @throws IllegalArgumentException when two criteria have the same id */
    public Criteria(List<Catalogue> catalogues) {
        this.catalogues =
                catalogues.stream().sorted(Comparator.comparing(Catalogue::id)).toList();
        for (Catalogue catalogue : catalogues) {
            for (Catalogue.Item item : catalogue.items()) {
                String id = catalogue.id() + '/' + item.code();
                if (criteria.put(id, new Criterion(id, catalogue.validity())) != null) {
                    throw new IllegalArgumentException("two criteria are called " + id);
                }
            }
        }
    }

    /** By id. */
    public List<Catalogue> catalogues() {
        return catalogues;
    }

    /** @throws org.safetyvalve.starter.domain.Refusal {@link CriteriaRule#NO_SUCH_CRITERION} */
    public Criterion require(String id, String field) {
        Criterion criterion = criteria.get(id);
        if (criterion == null) {
            throw CriteriaRule.NO_SUCH_CRITERION.refuse(id).at(field);
        }
        return criterion;
    }
}
