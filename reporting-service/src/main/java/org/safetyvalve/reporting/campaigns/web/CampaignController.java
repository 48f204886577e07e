package org.safetyvalve.reporting.campaigns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.safetyvalve.reporting.campaigns.Campaign;
import org.safetyvalve.reporting.campaigns.Charts;
import org.safetyvalve.reporting.campaigns.Overview;
import org.safetyvalve.reporting.campaigns.store.CampaignReader;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.web.Cursor;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.safetyvalve.starter.write.AbsentException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/campaigns")
@Tag(name = "专项行动统计 Campaign figures")
class CampaignController {
    private final CampaignReader campaigns;
    private final OverviewStreams streams;

    CampaignController(CampaignReader campaigns, OverviewStreams streams) {
        this.campaigns = campaigns;
        this.streams = streams;
    }

    @Operation(summary = "可查看的专项行动 Campaigns that the caller may read")
    @GetMapping
    Page<Campaign> list(PageRequest page, Actor actor) {
        String after = page.after() == null ? null : page.after().keys(1).get(0);
        List<Campaign> found = campaigns.list(after, page.limit() + 1, one -> one.isReadableBy(actor));
        return Page.of(found, page.limit(), last -> Cursor.of(last.id()));
    }

    @Operation(summary = "总览 Overview: every figure is a count of what arrived by events")
    @GetMapping("/{id}/overview")
    Overview overview(@PathVariable String id, Actor actor) {
        requireReadable(id, actor);
        return campaigns.overview(id, Campaign.readsRestricted(actor));
    }

    @Operation(summary = "分布与趋势 Hazards by state, district, sector, level and day")
    @GetMapping("/{id}/charts")
    Charts charts(@PathVariable String id, Actor actor) {
        requireReadable(id, actor);
        return campaigns.charts(id, Campaign.readsRestricted(actor));
    }

    @Operation(summary = "总览实时推送 The overview as server-sent events, at once and whenever it changes")
    @GetMapping(path = "/{id}/overview/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String id, Actor actor) {
        requireReadable(id, actor);
        return streams.open(id, Campaign.readsRestricted(actor));
    }

    private void requireReadable(String id, Actor actor) {
        if (campaigns.find(id).filter(one -> one.isReadableBy(actor)).isEmpty()) {
            throw new AbsentException("campaigns", id);
        }
    }
}
