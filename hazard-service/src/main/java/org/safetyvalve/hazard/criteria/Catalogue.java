package org.safetyvalve.hazard.criteria;

import java.util.List;
import java.util.Set;

/**
 * A published catalogue of criteria for major hazards (重大隐患判定标准), as far as it is kept here: a later edition is another
 * catalogue, and the earlier one stays for what it decided.
 *
 * @param id stable, for example {@code industry-trade-2023}
 * @param sectors codes of the sectors that it is for
 * @param issuer who issued the document
 * @param number the document's number, for example 应急管理部令第10号
 */
public record Catalogue(
        String id,
        Set<String> sectors,
        Wording title,
        String issuer,
        String number,
        Validity validity,
        List<Item> items) {

    /**
     * One criterion of the document.
     *
     * @param code where it stands in the document, for example {@code 11.3} for article 11, item 3
     * @param summary what it says, in our words
     */
    public record Item(String code, Wording summary) {}

    public Catalogue {
        sectors = Set.copyOf(sectors);
        items = List.copyOf(items);
        if (items.isEmpty() || sectors.isEmpty() || issuer.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException(id + " lacks its items, its sectors or its document");
        }
    }
}
