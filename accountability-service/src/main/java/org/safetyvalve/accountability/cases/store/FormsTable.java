package org.safetyvalve.accountability.cases.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.cases.AccountabilityForms;
import org.safetyvalve.accountability.cases.Capacity;
import org.safetyvalve.accountability.cases.FormClass;
import org.safetyvalve.accountability.cases.FormOfAccountability;
import org.safetyvalve.accountability.cases.FormOfAccountability.LegalSource;
import org.safetyvalve.accountability.cases.FormOfAccountability.Term;
import org.safetyvalve.accountability.cases.FormOfAccountability.Wording;
import org.safetyvalve.accountability.cases.FourForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table of the forms of accountability at the start; the service does not start with one that is wrong. */
@Configuration(proxyBeanMethods = false)
class FormsTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * The table as its file has it.
     *
     * @param documents regulations and laws, each with when it is in force
     */
    record Sheet(List<Document> documents, List<Form> forms, List<Four> fourForms) {}

    record Document(
            String id,
            Wording law,
            LocalDate from,
            @Nullable LocalDate to) {
        LegalSource at(Wording article) {
            return new LegalSource(law, article, from, to);
        }
    }

    record Form(
            String document,
            String code,
            Wording name,
            FormClass kind,
            List<String> appliesTo,
            @Nullable List<Integer> months,
            @Nullable Integer fourForms,
            Wording article) {}

    record Four(int number, Wording name, String document, Wording article) {}

    @Bean
    AccountabilityForms accountabilityForms() {
        return read("accountability-forms/china.json");
    }

    static AccountabilityForms read(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return of(JSON.readValue(file, Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccountabilityForms of(Sheet sheet) {
        Map<String, Document> documents =
                sheet.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return new AccountabilityForms(
                sheet.forms().stream().map(form -> form(form, documents)).toList(),
                sheet.fourForms().stream()
                        .map(four -> new FourForms(
                                four.number(),
                                four.name(),
                                known(documents, four.document()).at(four.article())))
                        .toList());
    }

    private static FormOfAccountability form(Form form, Map<String, Document> documents) {
        return new FormOfAccountability(
                form.document() + '/' + form.code(),
                form.name(),
                form.kind(),
                form.appliesTo().stream()
                        .map(code -> Capacity.of(code)
                                .orElseThrow(() -> new IllegalArgumentException("nobody is a " + code)))
                        .toList(),
                form.months() == null ? null : new Term(form.months()),
                form.fourForms(),
                known(documents, form.document()).at(form.article()));
    }

    private static Document known(Map<String, Document> documents, String id) {
        return Optional.ofNullable(documents.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no document is called " + id));
    }
}
