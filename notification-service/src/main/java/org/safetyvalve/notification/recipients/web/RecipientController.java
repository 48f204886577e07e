package org.safetyvalve.notification.recipients.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.safetyvalve.notification.recipients.RecipientRule;
import org.safetyvalve.notification.recipients.store.RecipientBook;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.domain.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/recipients/me")
@Tag(name = "收件单位 Recipients")
class RecipientController {
    private final RecipientBook recipients;

    RecipientController(RecipientBook recipients) {
        this.recipients = recipients;
    }

    /** @param addresses at most ten; none for no mail */
    record Wanted(@NotNull @Size(max = 10) List<@NotNull @Email @Size(min = 3, max = 254) String> addresses) {}

    /** Where mail for the caller's roles in its organisation goes. */
    record Recipient(String organisation, List<String> roles, List<String> addresses) {}

    @Operation(summary = "本单位、本角色的收件邮箱 Mail addresses of the own organisation and role")
    @GetMapping
    Recipient get(Actor actor) {
        return of(actor);
    }

    @Operation(summary = "设置收件邮箱 Set them; the same request again changes nothing")
    @PutMapping
    Recipient set(@RequestBody @Valid Wanted wanted, Actor actor) {
        if (actor.roles().isEmpty()) {
            throw new Refusal(RecipientRule.NEEDS_A_ROLE);
        }
        List<String> addresses = wanted.addresses().stream().distinct().sorted().toList();
        actor.roles().forEach(role -> recipients.set(actor.organisation(), role, addresses));
        return of(actor);
    }

    private Recipient of(Actor actor) {
        return new Recipient(
                actor.organisation(),
                actor.roles().stream().sorted().map(Role::code).toList(),
                recipients.addresses(actor.organisation(), actor.roles()));
    }
}
