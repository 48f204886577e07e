package org.safetyvalve.console.confidential;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Shows what a lead or a transfer says; accountability-service records who asked and what for. It is in the answer alone: a
 * session would keep it.
 */
@Controller
class ContentController {

    /** What accountability-service answers. */
    record Content(
            @Nullable String title,
            @Nullable String content,
            @Nullable String reporter) {
        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    private final ServiceClient services;

    ContentController(ServiceClient services) {
        this.services = services;
    }

    @PostMapping("/leads/{id}/content")
    String ofLead(@PathVariable String id, @RequestParam String purpose, @RequestParam String key, Model model) {
        return read(RecordKind.LEAD, id, purpose, key, model);
    }

    @PostMapping("/transfers/{id}/content")
    String ofTransfer(@PathVariable String id, @RequestParam String purpose, @RequestParam String key, Model model) {
        return read(RecordKind.TRANSFER, id, purpose, key, model);
    }

    private String read(RecordKind kind, String id, String purpose, String key, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("back", kind.path() + "/" + id);
        model.addAttribute(
                "texts",
                services.postAndRead(
                        Service.ACCOUNTABILITY,
                        new ParameterizedTypeReference<Content>() {},
                        JsonNodeFactory.instance.objectNode().put("purpose", purpose),
                        key,
                        kind.path() + "/{id}/read-content",
                        id));
        return "confidential-content";
    }
}
