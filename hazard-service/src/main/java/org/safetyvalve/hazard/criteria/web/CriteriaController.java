package org.safetyvalve.hazard.criteria.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.criteria.Catalogue;
import org.safetyvalve.hazard.criteria.Criteria;
import org.safetyvalve.hazard.criteria.LegalBases;
import org.safetyvalve.hazard.criteria.LegalBasis;
import org.safetyvalve.hazard.criteria.Validity;
import org.safetyvalve.hazard.criteria.Wording;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogues of criteria and the table of legal bases: published documents, for everybody with a token. */
@RestController
class CriteriaController {
    private final Criteria criteria;
    private final LegalBases legalBases;

    CriteriaController(Criteria criteria, LegalBases legalBases) {
        this.criteria = criteria;
        this.legalBases = legalBases;
    }

    /** @param id how a classification names it */
    record Item(String id, String code, Wording summary) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CatalogueView(
            String id,
            List<String> sectors,
            Wording title,
            String issuer,
            String number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Item> items) {
        static CatalogueView of(Catalogue catalogue) {
            return new CatalogueView(
                    catalogue.id(),
                    catalogue.sectors().stream().sorted().toList(),
                    catalogue.title(),
                    catalogue.issuer(),
                    catalogue.number(),
                    catalogue.validity().from(),
                    catalogue.validity().to(),
                    catalogue.items().stream()
                            .map(item -> new Item(catalogue.id() + '/' + item.code(), item.code(), item.summary()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LegalBasisView(
            String id,
            Wording law,
            Wording article,
            Wording summary,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static LegalBasisView of(LegalBasis basis) {
            return new LegalBasisView(
                    basis.id(),
                    basis.law(),
                    basis.article(),
                    basis.summary(),
                    basis.validity().from(),
                    basis.validity().to());
        }
    }

    /** @param on only what is in force on that day */
    @GetMapping("/criteria")
    Page<CatalogueView> criteria(
            @RequestParam @Nullable String sector, @RequestParam @Nullable LocalDate on, PageRequest page) {
        Predicate<Catalogue> wanted = catalogue ->
                (sector == null || catalogue.sectors().contains(sector)) && isInForce(catalogue.validity(), on);
        return page(criteria.catalogues(), Catalogue::id, wanted, page).map(CatalogueView::of);
    }

    /** @param on only what is in force on that day */
    @GetMapping("/legal-bases")
    Page<LegalBasisView> legalBases(@RequestParam @Nullable LocalDate on, PageRequest page) {
        return page(legalBases.all(), LegalBasis::id, basis -> isInForce(basis.validity(), on), page)
                .map(LegalBasisView::of);
    }

    private static boolean isInForce(Validity validity, @Nullable LocalDate on) {
        return on == null || validity.covers(on);
    }

    private static <T> Page<T> page(List<T> all, Function<T, String> id, Predicate<T> wanted, PageRequest page) {
        String after = page.after() == null ? "" : page.after().keys(1).get(0);
        List<T> found = all.stream()
                .filter(one -> id.apply(one).compareTo(after) > 0)
                .filter(wanted)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), last -> Cursor.of(id.apply(last)));
    }
}
