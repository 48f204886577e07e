package org.safetyvalve.hazard.codes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.codes.CodeCheck.Standing;

/** One edition of a standard's codes, in which a code's first characters are the wider class that it belongs to. */
public final class CodeTable {
    private final Sheet sheet;
    private final Set<String> complete;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * A table as its file has it.
     *
     * @param inForceFrom the first day of this edition, or null when its codes hold for as long as there has been the standard
     * @param version what this edition is called
     * @param source where the codes were taken from
     * @param note what the table has and what it leaves out
     * @param filledWithZeros whether the code of a wider class is filled up to the length of the others: 370000 is 37
     * @param levels how many characters a code of each level has
     * @param complete the classes whose members the table has all of; the empty one stands for the highest level
     */
    record Sheet(
            String standard,
            String title,
            @Nullable LocalDate inForceFrom,
            String version,
            String source,
            String note,
            boolean filledWithZeros,
            List<Integer> levels,
            Set<String> complete,
            List<Entry> entries) {}

    /** @param until the first day on which the code no longer holds, or null while it does */
    record Entry(String code, String name, @Nullable LocalDate until) {}

    CodeTable(Sheet sheet) {
        this.sheet = sheet;
        this.complete = Set.copyOf(sheet.complete());
        sheet.entries().forEach(entry -> {
            if (entries.put(significant(entry.code()), entry) != null) {
                throw new IllegalArgumentException(sheet.standard() + " has " + entry.code() + " twice");
            }
        });
    }

    /** What the table says of a well-formed code on that day: the wider classes are looked at first. */
    public CodeCheck check(String code, LocalDate day) {
        if (sheet.inForceFrom() != null && day.isBefore(sheet.inForceFrom())) {
            return said(Standing.NOT_IN_FORCE, null);
        }
        String significant = significant(code);
        Entry known = null;
        String parent = "";
        for (int level : sheet.levels()) {
            if (parent.length() == significant.length()) {
                break;
            }
            String part = significant.substring(0, Math.min(level, significant.length()));
            Entry entry = entries.get(part);
            if (entry == null) {
                return said(complete.contains(parent) ? Standing.UNKNOWN : Standing.PARTLY_KNOWN, known);
            }
            if (entry.until() != null && !day.isBefore(entry.until())) {
                return said(Standing.ENDED, entry);
            }
            known = entry;
            parent = part;
        }
        return said(Standing.KNOWN, known);
    }

    private CodeCheck said(Standing standing, @Nullable Entry entry) {
        return new CodeCheck(standing, entry == null ? null : entry.name(), sheet.standard());
    }

    private String significant(String code) {
        String significant = code;
        while (sheet.filledWithZeros() && significant.length() > 2 && significant.endsWith("00")) {
            significant = significant.substring(0, significant.length() - 2);
        }
        return significant;
    }
}
