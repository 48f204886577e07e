package org.safetyvalve.console.anyone;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safetyvalve.console.actions.Attempt;
import org.safetyvalve.console.actions.CommandBody;
import org.safetyvalve.console.actions.Field;
import org.safetyvalve.console.services.Problem;
import org.safetyvalve.console.services.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Reporting a hazard (群众举报), and coming back to it. There is no session to keep anything in: each page is the answer to its form, and a
 * receipt goes from form to form in bodies only.
 */
@Controller
class ReportController {
    private static final int KEY_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<Field> FIELDS = List.of(
            Field.text("description"),
            Field.text("address"),
            Field.text("district"),
            Field.text("sector"),
            Field.of("aboutAuthority", Field.Input.YES_NO),
            Field.text("name"),
            Field.text("phone"));

    private final PublicDesk desk;

    ReportController(PublicDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/report")
    String form(Model model) {
        model.addAttribute("key", newKey());
        return "report";
    }

    @PostMapping("/report")
    String report(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Reading<PublicDesk.Accepted> answer = desk.report(CommandBody.of(FIELDS, entered), key);
        stayInThisLanguage(model);
        if (answer.isFound()) {
            model.addAttribute("receipt", answer.value().receipt());
            return "report-receipt";
        }
        Attempt attempt = refused(answer, entered, key, response);
        model.addAttribute("attempt", attempt);
        model.addAttribute("key", attempt.key());
        return "report";
    }

    @GetMapping("/report/standing")
    String ask() {
        return "report-standing";
    }

    @PostMapping("/report/standing")
    String standing(@RequestParam String receipt, Model model, HttpServletResponse response) {
        stayInThisLanguage(model);
        tell(desk.standing(receipt), receipt, model, response);
        return "report-standing";
    }

    @PostMapping("/report/supplement")
    String supplement(
            @RequestParam String receipt,
            @RequestParam String text,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        stayInThisLanguage(model);
        Reading<PublicDesk.Standing> answer = desk.supplement(receipt, text, key);
        if (answer.isFound()) {
            model.addAttribute("done", true);
            tell(answer, receipt, model, response);
            return "report-standing";
        }
        Attempt attempt = refused(answer, Map.of("text", List.of(text)), key, response);
        tell(desk.standing(receipt), receipt, model, response);
        model.addAttribute("attempt", attempt);
        model.addAttribute("key", attempt.key());
        return "report-standing";
    }

    private void tell(Reading<PublicDesk.Standing> answer, String receipt, Model model, HttpServletResponse response) {
        model.addAttribute("answer", answer);
        model.addAttribute("receipt", receipt);
        model.addAttribute("key", newKey());
        if (!answer.isFound()) {
            response.setStatus(problem(answer).status());
        }
    }

    private static Attempt refused(
            Reading<?> answer, Map<String, List<String>> entered, String key, HttpServletResponse response) {
        Problem problem = problem(answer);
        response.setStatus(problem.status());
        return Attempt.refused("report", entered, problem, key);
    }

    private static Problem problem(Reading<?> answer) {
        return Objects.requireNonNull(answer.problem(), "what anyone sends is answered, or a problem");
    }

    /** The other language is another address: whoever followed it from here would lose what this page alone tells. */
    private static void stayInThisLanguage(Model model) {
        model.addAttribute("inOtherLanguage", null);
    }

    /** The receipt follows from the key, so it has more random bits than that. */
    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
