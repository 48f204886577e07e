package org.safetyvalve.identity.chooser;

import org.safetyvalve.identity.accounts.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every account, grouped by role. Choosing one is a form post that Spring Security's form login handles. */
@Controller
class ChooserController {

    private final Accounts accounts;

    ChooserController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/login";
    }

    @GetMapping("/login")
    String choose(Model model) {
        model.addAttribute("roles", accounts.byRole());
        return "login";
    }
}
