package org.safetyvalve.console.campaigns;

import java.util.List;
import org.safetyvalve.console.ConsoleProperties;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.actions.RecordPage;
import org.safetyvalve.console.security.Reader;
import org.safetyvalve.console.services.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page and the overview. */
@Controller
class CampaignController implements RecordPage {

    private final CampaignDesk campaigns;
    private final CampaignRoom room;
    private final ConsoleProperties properties;

    CampaignController(CampaignDesk campaigns, CampaignRoom room, ConsoleProperties properties) {
        this.campaigns = campaigns;
        this.room = room;
        this.properties = properties;
    }

    /** A unit starts with what it must fix, an agency with what it was sent, everybody else with the city. */
    @GetMapping("/")
    String home(@ModelAttribute("reader") Reader reader) {
        return "redirect:" + reader.home();
    }

    @GetMapping("/campaigns")
    String newest(RedirectAttributes path) {
        path.addAttribute("id", campaigns.newest().map(Campaign::id).orElse(properties.campaign()));
        return "redirect:/campaigns/{id}";
    }

    /** The overview; the form that begins a campaign is not one. */
    @GetMapping("/campaigns/{id:(?!new$).+}")
    String overview(@PathVariable String id, Model model) {
        return show(RecordKind.CAMPAIGN, id, model);
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind == RecordKind.CAMPAIGN;
    }

    @Override
    public String show(RecordKind kind, String id, Model model) {
        Reading<List<Campaign>> all = campaigns.campaigns();
        List<Campaign> known = all.optional().orElse(List.of());
        model.addAttribute("id", id);
        model.addAttribute(
                "campaign",
                known.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null));
        model.addAttribute(
                "others", known.stream().filter(one -> !one.id().equals(id)).toList());
        model.addAttribute("overview", campaigns.overview(id));
        model.addAttribute("charts", campaigns.charts(id));
        model.addAttribute("kind", kind);
        campaigns.file(id).optional().ifPresent(file -> {
            model.addAttribute("file", file);
            model.addAttribute("facts", room.facts(file));
        });
        return "campaign";
    }

    /** The charts alone, when figures have changed. */
    @GetMapping("/campaigns/{id}/charts")
    String charts(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("charts", campaigns.charts(id));
        return "campaign-charts :: charts";
    }
}
