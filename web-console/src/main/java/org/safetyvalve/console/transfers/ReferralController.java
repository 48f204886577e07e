package org.safetyvalve.console.transfers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.Field;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.services.CommandAnswer;
import org.safetyvalve.console.services.Reading;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referring a hazard, lead, case or accident to another organisation (移送). */
@Controller
class ReferralController {

    private static final String CODE = "refer";
    private static final List<Field> FIELDS = List.of(
            Field.text("subjectKind"),
            Field.text("subject"),
            Field.text("hazard"),
            Field.text("campaign"),
            Field.text("to"),
            Field.text("toKind"),
            Field.text("district"),
            Field.text("title"),
            Field.text("basis"),
            Field.text("content"));

    private final ServiceClient services;

    ReferralController(ServiceClient services) {
        this.services = services;
    }

    /** The hazard or accident that a referral starts from; an accident may have come of a hazard. */
    record Start(
            String id,
            String title,
            String district,
            @Nullable String campaign,
            @Nullable String hazard) {}

    @GetMapping("/transfers/new")
    String form(
            @RequestParam(required = false) @Nullable String hazard,
            @RequestParam(required = false) @Nullable String accident,
            Model model) {
        Attempt attempt = (Attempt) model.getAttribute("attempt");
        if (accident != null) {
            Start start = start(RecordKind.ACCIDENT, accident).answer();
            model.addAttribute("start", start);
            model.addAttribute("startKind", "accident");
            model.addAttribute("hazard", start == null ? null : start.hazard());
        } else if (hazard != null) {
            model.addAttribute("start", start(RecordKind.HAZARD, hazard).answer());
            model.addAttribute("hazard", hazard);
        }
        model.addAttribute("key", attempt == null ? UUID.randomUUID().toString() : attempt.key());
        return "transfer-new";
    }

    private Reading<Start> start(RecordKind kind, String id) {
        return services.get(kind.service(), new ParameterizedTypeReference<>() {}, kind.path() + "/{id}", id);
    }

    @PostMapping("/transfers/new")
    String refer(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model shown,
            HttpServletResponse response,
            RedirectAttributes page) {
        CommandAnswer answer = services.command(
                Service.ACCOUNTABILITY, CommandBody.of(FIELDS, entered), key, null, RecordKind.TRANSFER.path());
        return answer.tell(
                done -> {
                    page.addFlashAttribute("done", CODE);
                    page.addAttribute("id", done.id());
                    return "redirect:/transfers/{id}";
                },
                problem -> {
                    Attempt.refused(CODE, entered, problem, key).showAgain(shown, response);
                    String hazard = entered.getFirst("hazard");
                    return form(hazard == null || hazard.isBlank() ? null : hazard, null, shown);
                });
    }
}
