package org.safetyvalve.console.hazards;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.Field;
import org.safetyvalve.console.services.CommandAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** Entering a hazard (录入), also one that was put right on the spot (立行立改). */
@Controller
class EntryController {

    private static final String CODE = "enter";
    private static final List<Field> FIELDS = List.of(
            Field.text("campaign"),
            Field.text("title"),
            Field.text("description"),
            Field.text("district"),
            Field.text("address"),
            Field.text("sector"),
            Field.text("site"),
            Field.text("unit"),
            Field.of("evidence", Field.Input.EVIDENCE));
    private static final List<Field> ON_THE_SPOT =
            List.of(Field.of("onTheSpot", Field.Input.YES_NO), Field.text("completion"));

    private final HazardDesk hazards;

    EntryController(HazardDesk hazards) {
        this.hazards = hazards;
    }

    @GetMapping("/hazards/new")
    String form(Model model) {
        Attempt attempt = (Attempt) model.getAttribute("attempt");
        model.addAttribute("campaigns", hazards.campaigns());
        model.addAttribute("key", attempt == null ? UUID.randomUUID().toString() : attempt.key());
        return "hazard-new";
    }

    @PostMapping("/hazards/new")
    String enter(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        ObjectNode body = CommandBody.of(FIELDS, entered);
        if (entered.containsKey("onTheSpot")) {
            body.setAll(CommandBody.of(ON_THE_SPOT, entered));
        }
        CommandAnswer answer = hazards.enter(body, key);
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", CODE);
                    page.addAttribute("id", done.id());
                    return "redirect:/hazards/{id}";
                },
                problem -> {
                    Attempt.refused(CODE, entered, problem, key).showAgain(shown, response);
                    return form(shown);
                });
    }
}
