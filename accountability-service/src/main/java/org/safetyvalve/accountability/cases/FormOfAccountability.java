package org.safetyvalve.accountability.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * A form of accountability (问责方式) as a regulation or law has it.
 *
 * @param id its document and its code there, for example {@code accountability-2019/admonition}
 * @param appliesTo to whom it can be applied
 * @param term how long it lasts, or null when it has no term
 * @param fourForms which of the four forms (四种形态) it belongs to, 1 to 4, or null when the regulation does not say
 */
public record FormOfAccountability(
        String id,
        Wording name,
        FormClass kind,
        List<Capacity> appliesTo,
        @Nullable Term term,
        @Nullable Integer fourForms,
        LegalSource source) {

    public FormOfAccountability {
        appliesTo = List.copyOf(appliesTo);
        if (appliesTo.isEmpty() || (fourForms != null && (fourForms < 1 || fourForms > 4))) {
            throw new IllegalArgumentException(id + " lacks whom it applies to, or is of none of the four forms");
        }
    }

    boolean appliesTo(Concerned concerned) {
        return concerned.capacities().stream().anyMatch(appliesTo::contains);
    }

    /** The same in Chinese and in English. */
    public record Wording(String zh, String en) {
        public Wording {
            if (zh.isBlank() || en.isBlank()) {
                throw new IllegalArgumentException("said in Chinese and in English");
            }
        }
    }

    /**
     * How many months it lasts (影响期).
     *
     * @param months what the source has, ascending: one number, or several of which each applies under a condition of its own
     */
    public record Term(List<Integer> months) {
        public Term {
            months = List.copyOf(months);
            if (months.isEmpty()
                    || months.get(0) < 1
                    || !months.equals(months.stream().distinct().sorted().toList())) {
                throw new IllegalArgumentException("a term of " + months + " months");
            }
        }

        /** As a refusal names them. */
        String named() {
            return months.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /**
     * Where it is said.
     *
     * @param law the regulation or law, with its edition
     * @param article the article, or the chapter
     * @param from the first day on which it is in force, in China
     * @param to the last day, or null when no end is known
     */
    public record LegalSource(
            Wording law,
            Wording article,
            LocalDate from,
            @Nullable LocalDate to) {
        public LegalSource {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("in force until " + to + ", which is before " + from);
            }
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** Whether it is in force on the day that it is in China at this instant. */
        boolean covers(Instant at) {
            return covers(LocalDate.ofInstant(at, WorkingDayCalendar.ZONE));
        }

        /** As a decision cites it. */
        public String citation() {
            return '《' + law.zh() + '》' + article.zh();
        }
    }
}
