package org.safetyvalve.accountability.cases.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.FormClass;
import org.safetyvalve.accountability.cases.FormOfAccountability;
import org.safetyvalve.accountability.cases.FormOfAccountability.Term;
import org.safetyvalve.accountability.cases.FourForms;

/** The table as it is shipped. */
class FormsTableTest {
    private final AccountabilityForms table = FormsTable.read("accountability-forms/china.json");

    private FormOfAccountability form(String id) {
        return table.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasEveryFormAndSomethingForEverybody() {
        assertThat(table.all()).extracting(FormOfAccountability::kind).contains(FormClass.values());
        for (LocalDate day : List.of(LocalDate.parse("2024-06-01"), LocalDate.parse("2026-11-30"))) {
            for (Capacity capacity : Capacity.values()) {
                assertThat(table.all())
                        .as("%s on %s", capacity, day)
                        .anyMatch(form -> form.appliesTo().contains(capacity)
                                && form.source().covers(day));
            }
        }
    }

    @Test
    void hasTheTermsOfTheirSources() {
        assertThat(form("administrative-sanctions-2020/warning").term()).isEqualTo(new Term(List.of(6)));
        assertThat(form("administrative-sanctions-2020/major-demerit").term()).isEqualTo(new Term(List.of(18)));
        assertThat(form("party-discipline-2024/serious-warning").term()).isEqualTo(new Term(List.of(18, 24)));
        assertThat(form("party-discipline-2024/probation").term()).isEqualTo(new Term(List.of(12, 24)));
        assertThat(form("accountability-2019/admonition").term()).isNull();
    }

    @Test
    void aPublicOfficialIsAlsoSparedASanctionOrOnlyCriticised() {
        assertThat(form("administrative-sanctions-2020/exempted").source().citation())
                .isEqualTo("《中华人民共和国公职人员政务处分法》第十二条");
        assertThat(form("administrative-sanctions-2020/no-longer-given")
                        .source()
                        .citation())
                .isEqualTo("《中华人民共和国公职人员政务处分法》第二十七条");
        for (String law : List.of("supervision-law-2018/", "supervision-law-2024/")) {
            assertThat(form(law + "criticism").kind()).isEqualTo(FormClass.TALK);
            assertThat(form(law + "self-examination").kind()).isEqualTo(FormClass.SELF_EXAMINATION);
        }
    }

    @Test
    void aTermHasItsMonthsInOrderEachOnce() {
        for (List<Integer> months : List.<List<Integer>>of(List.of(), List.of(0), List.of(24, 18), List.of(12, 12))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Term(months));
        }
    }

    @Test
    void theSupervisionLawOf2018EndsTheDayBeforeItsAmendmentIsInForce() {
        LocalDate last = LocalDate.parse("2025-05-31");
        assertThat(form("supervision-law-2018/talk").source().covers(last)).isTrue();
        assertThat(form("supervision-law-2024/talk").source().covers(last)).isFalse();
        assertThat(form("supervision-law-2018/talk").source().covers(last.plusDays(1)))
                .isFalse();
        assertThat(form("supervision-law-2024/talk").source().covers(last.plusDays(1)))
                .isTrue();
    }

    @Test
    void citesItsSource() {
        assertThat(form("accountability-2019/exoneration").source().citation()).isEqualTo("《中国共产党问责条例（2019年修订）》第十七条");
        assertThat(form("supervision-law-2018/talk").source().citation()).isEqualTo("《中华人民共和国监察法》第四十五条");
        assertThat(form("supervision-law-2024/talk").source().citation()).isEqualTo("《中华人民共和国监察法（2024年修正）》第五十二条");
    }

    @Test
    void hasTheFourForms() {
        assertThat(table.fourForms()).extracting(FourForms::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesTwoFormsOfOneName() {
        FormOfAccountability one = table.all().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountabilityForms(Arrays.asList(one, one), List.of()));
    }
}
