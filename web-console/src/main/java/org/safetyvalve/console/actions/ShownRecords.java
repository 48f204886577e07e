package org.safetyvalve.console.actions;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The pages of all records, for the answers to commands on them. */
@Component
public class ShownRecords {

    private final List<RecordPage> pages;

    ShownRecords(List<RecordPage> pages) {
        this.pages = pages;
    }

    /** The page of a record as it is now. */
    public String show(RecordKind kind, String id, Model model) {
        return pages.stream()
                .filter(page -> page.isOf(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .show(kind, id, model);
    }
}
