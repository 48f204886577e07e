package org.safetyvalve.hazard.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyvalve.hazard.codes.CodeCheck.Standing;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeTablesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private final CodeTables tables = new CodeTables();

    @ParameterizedTest
    @ValueSource(strings = {"gbt-4754-2017", "gbt-2260"})
    void eachTableSaysItsStandardItsEditionAndItsSource(String name) {
        JsonNode table = file(name);
        assertThat(table.path("standard").asString()).startsWith("GB/T ");
        assertThat(table.path("version").asString()).matches("20[0-9]{2}");
        assertThat(table.path("source").asString()).contains("国家标准");
        assertThat(table.path("note").asString()).isNotBlank();
    }

    @Test
    void theIndustriesAreTwentySectionsAndNinetySevenDivisionsEachInOneSection() {
        List<String> codes = codes("gbt-4754-2017");
        assertThat(codes.stream().filter(code -> code.length() == 1)).containsExactly("ABCDEFGHIJKLMNOPQRST".split(""));
        assertThat(codes.stream().filter(code -> code.length() == 3).map(code -> code.substring(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(codes).isSorted();
    }

    @Test
    void theDivisionsAreAllProvincesThePrefecturesOfShandongAndTheCountiesOfRizhao() {
        Map<Integer, Set<String>> bySize = codes("gbt-2260").stream()
                .collect(Collectors.groupingBy(
                        code -> code.endsWith("0000") ? 2 : code.endsWith("00") ? 4 : 6, Collectors.toSet()));
        assertThat(bySize.get(2)).hasSize(34);
        assertThat(bySize.get(4))
                .isEqualTo(IntStream.rangeClosed(1, 17)
                        .mapToObj("37%02d00"::formatted)
                        .collect(Collectors.toSet()));
        assertThat(bySize.get(6)).containsExactlyInAnyOrder("371102", "371103", "371121", "371122");
    }

    @ParameterizedTest
    @CsvSource({
        "371102, KNOWN, 东港区",
        "371100, KNOWN, 日照市",
        "370000, KNOWN, 山东省",
        "370102, PARTLY_KNOWN, 济南市",
        "320500, PARTLY_KNOWN, 江苏省",
        "371171, UNKNOWN, 日照市",
        "371800, UNKNOWN, 山东省",
        "990000, UNKNOWN, ",
        "000000, UNKNOWN, ",
    })
    void aDivisionIsCheckedAsFarAsTheTableGoes(String code, Standing standing, String name) {
        assertThat(tables.divisions().check(code, TODAY)).isEqualTo(new CodeCheck(standing, name, "GB/T 2260"));
    }

    @ParameterizedTest
    @CsvSource({
        "B, KNOWN, 采矿业",
        "F52, KNOWN, 零售业",
        "F526, PARTLY_KNOWN, 零售业",
        "F5261, PARTLY_KNOWN, 零售业",
        "A51, UNKNOWN, 农、林、牧、渔业",
        "C00, UNKNOWN, 制造业",
        "U, UNKNOWN, ",
    })
    void anIndustryIsCheckedAsFarAsTheTableGoes(String code, Standing standing, String name) {
        assertThat(tables.industries().check(code, TODAY)).isEqualTo(new CodeCheck(standing, name, "GB/T 4754-2017"));
    }

    @ParameterizedTest
    @CsvSource({"371200, 2018-12-31, KNOWN", "371200, 2019-01-01, ENDED", "371202, 2026-11-29, ENDED"})
    void aDivisionThatWasDissolvedIsKnownOnTheDaysBefore(String code, LocalDate day, Standing standing) {
        assertThat(tables.divisions().check(code, day).standing()).isEqualTo(standing);
    }

    @Test
    void anEditionSaysNothingOfTheDaysBeforeItWasInForce() {
        assertThat(tables.industries()
                        .check("F52", LocalDate.parse("2017-09-30"))
                        .standing())
                .isEqualTo(Standing.NOT_IN_FORCE);
        assertThat(tables.industries()
                        .check("F52", LocalDate.parse("2017-10-01"))
                        .standing())
                .isEqualTo(Standing.KNOWN);
    }

    private static List<String> codes(String name) {
        return file(name)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("code").asString())
                .toList();
    }

    private static JsonNode file(String name) {
        try (InputStream file = new ClassPathResource("codes/" + name + ".json").getInputStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
