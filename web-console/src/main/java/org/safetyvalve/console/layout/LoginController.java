package org.safetyvalve.console.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page before the login; the login itself is the identity provider's. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** Where switching the account comes back to: straight on to the provider. */
    @GetMapping("/login/again")
    String again() {
        return "redirect:/oauth2/authorization/safety-valve";
    }
}
