package org.safetyvalve.reporting.campaigns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.reporting.campaigns.Returns;
import org.safetyvalve.reporting.campaigns.store.ReturnReader;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "责任退回 Returns of assignments")
class ReturnController {
    private final ReturnReader returns;

    ReturnController(ReturnReader returns) {
        this.returns = returns;
    }

    /** One return: the hazard, and the sequence of its event. */
    record Item(String hazard, long sequence) {
        static Item of(String event) {
            int colon = event.lastIndexOf(':');
            return new Item(event.substring(0, colon), Long.parseLong(event.substring(colon + 1)));
        }
    }

    /** @param returns how many there are on all pages together */
    record Found(
            String unit,
            long returns,
            List<Item> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    @Operation(summary = "单位退回交办的次数和清单 How often a unit has given assignments back, and which")
    @GetMapping("/units/{id}/returns")
    Found returns(@PathVariable String id, PageRequest page, Actor actor) {
        List<String> groups = Returns.groupsFor(actor, id);
        if (groups.isEmpty()) {
            throw new AbsentException("units", id);
        }
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        Page<String> events = Page.of(returns.events(groups, after, page.limit() + 1), page.limit(), Cursor::of);
        return new Found(id, returns.count(groups), events.map(Item::of).items(), events.next());
    }
}
