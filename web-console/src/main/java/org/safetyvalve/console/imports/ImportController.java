package org.safetyvalve.console.imports;

import java.util.List;
import org.safetyvalve.console.hazards.HazardDesk;
import org.safetyvalve.console.services.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Importing a sheet. The file itself goes through the gateway to hazard-service, and so does its live progress. */
@Controller
class ImportController {

    private final ImportDesk imports;
    private final HazardDesk hazards;

    ImportController(ImportDesk imports, HazardDesk hazards) {
        this.imports = imports;
        this.hazards = hazards;
    }

    @GetMapping("/imports")
    String form(Model model) {
        model.addAttribute("mappings", imports.mappings());
        model.addAttribute("campaigns", hazards.campaigns());
        model.addAttribute("newest", imports.newest());
        return "imports";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Model model) {
        Reading<SheetImport> sheet = imports.find(id);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        boolean ended = sheet.optional().filter(SheetImport::isEnded).isPresent();
        model.addAttribute("errors", ended ? imports.errors(id) : List.of());
        return "import";
    }
}
