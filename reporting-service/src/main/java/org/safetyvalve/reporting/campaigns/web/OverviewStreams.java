package org.safetyvalve.reporting.campaigns.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.reporting.campaigns.Overview;
import org.safetyvalve.reporting.campaigns.messaging.CampaignProjection;
import org.safetyvalve.reporting.campaigns.store.CampaignReader;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.streams.EventStream;
import org.safetyvalve.starter.streams.EventStreams;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes a campaign's overview to those who watch it: at once, and after a change at most four times a second. What this
 * instance counted is seen at the next turn, what another one counted within two seconds. A campaign's figures are read
 * once a turn, however many watch.
 */
@Component
class OverviewStreams extends EventStreams<OverviewStreams.Watch> {
    private static final Duration TURN = Duration.ofMillis(250);
    private static final int TURNS_WITHOUT_NEWS = 8;

    private final CampaignReader campaigns;
    private final Duration longest;
    private final AtomicBoolean news = new AtomicBoolean();
    private int turn;

    OverviewStreams(CampaignReader campaigns, ProjectionRunner projections, StreamProperties properties) {
        super("overview-streams", TURN, properties.most(), properties.heartbeat());
        this.campaigns = campaigns;
        this.longest = properties.longest();
        projections.onChange(CampaignProjection.NAME, () -> news.set(true));
    }

    private record Subject(String campaign, boolean discipline) {}

    /** One who watches a campaign. */
    static final class Watch extends EventStream {
        private final Subject subject;
        private @Nullable Overview last;

        private Watch(Subject subject, Duration longest) {
            super(longest);
            this.subject = subject;
        }

        private synchronized void offer(Overview now) {
            if (last == null || !last.saysTheSameAs(now)) {
                last = now;
                send(SseEmitter.event().name("overview").data(now, MediaType.APPLICATION_JSON));
            }
        }
    }

    /**
     * Opens a stream that starts with the figures of now.
     *
     * @throws org.safetyvalve.starter.web.TooManyRequestsException when this instance holds as many as it may
     */
    SseEmitter open(String campaign, boolean discipline) {
        Watch watch = new Watch(new Subject(campaign, discipline), longest);
        admit(watch);
        try {
            watch.offer(campaigns.overview(campaign, discipline));
        } catch (RuntimeException unreadable) {
            dismiss(watch);
            throw unreadable;
        }
        return watch.emitter();
    }

    @Override
    protected void tell(Set<Watch> watching) {
        boolean changed = news.getAndSet(false);
        if (!changed && ++turn % TURNS_WITHOUT_NEWS != 0) {
            return;
        }
        try {
            watching.stream().map(watch -> watch.subject).distinct().forEach(subject -> push(subject, watching));
        } catch (RuntimeException away) {
            news.set(true);
            throw away;
        }
    }

    private void push(Subject subject, Set<Watch> watching) {
        Overview now = campaigns.overview(subject.campaign(), subject.discipline());
        watching.stream().filter(watch -> watch.subject.equals(subject)).forEach(watch -> watch.offer(now));
    }
}
