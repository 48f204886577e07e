package org.safetyvalve.quickstart.campaign;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads the reference campaign through the services' public interfaces. Loading it again adds nothing; a load that was interrupted goes
 * on where it stopped.
 */
public final class ReferenceCampaign {

    public static final String ID = "rizhao-2021-spring";

    private static final int AT_ONCE = 6;
    private static final String COMPLETE = "complete";

    private final Endpoints endpoints;
    private final Journal journal;
    private final Rest rest;
    private final CampaignDays days;
    private final int generalHazards;
    private final Progress progress;

    /**
     * @param journal file that keeps what has been loaded
     * @param generalHazards rows of the generated sheet
     */
    public ReferenceCampaign(Endpoints endpoints, Path journal, int generalHazards, Progress progress) {
        this.endpoints = endpoints;
        this.journal = Journal.open(journal);
        this.rest = new Rest(endpoints.identity(), this.journal);
        this.days = new CampaignDays(this.journal.endsOn(LocalDate.now(CampaignDays.ZONE)));
        this.generalHazards = generalHazards;
        this.progress = progress;
    }

    /** @throws CampaignException when a step is refused, or a service does not answer for long */
    public void load() {
        if (journal.idOf(COMPLETE).isPresent()) {
            return;
        }
        openCampaign();
        registerUnits();
        new MajorHazards(this).load();
        new Supervision(this).load();
        new Referrals(this).load();
        new SheetImport(this).load();
        journal.write(COMPLETE, String.valueOf(generalHazards));
    }

    /** How many general hazards the first load had: later ones may ask for another number, and do not change it. */
    public long loadedGeneralHazards() {
        return journal.idOf(COMPLETE).map(Long::parseLong).orElse((long) generalHazards);
    }

    /** Reads what an account may read. */
    public tools.jackson.databind.JsonNode read(String account, URI address) {
        return rest.read(account, address);
    }

    /** The id of the Guojiahuzi hazard. */
    public String guojiahuzi() {
        return hazard("guojiahuzi");
    }

    /** The id that a major hazard of the story got. */
    String hazard(String key) {
        return journal.idOf("hazard-" + key + "-found").orElse("");
    }

    private void openCampaign() {
        rest.command(
                "campaign-opened",
                People.COMMITTEE,
                endpoints.hazard().resolve("/campaigns"),
                Body.of("id", ID)
                        .and("title", "日照市安全生产大排查大整治")
                        .and("kind", "city-wide-drive")
                        .and("districts", List.of("371100"))
                        .and("sectors", List.of("*"))
                        .and("from", days.first())
                        .and("to", days.last().toString())
                        .and("occurredAt", days.at(91, 8, 0))
                        .fields());
    }

    private void registerUnits() {
        List<Runnable> steps = new ArrayList<>();
        for (Unit unit : RegisteredUnits.all()) {
            steps.add(() -> rest.command(
                    "unit-" + unit.id(),
                    People.DEPARTMENT,
                    endpoints.hazard().resolve("/units"),
                    Body.of("id", unit.id())
                            .and("creditCode", unit.id())
                            .and("name", unit.name())
                            .and("kind", "enterprise")
                            .and("level", "county")
                            .and("district", unit.district())
                            .and("sectors", List.of(unit.sector()))
                            .and("occurredAt", days.at(90, 9, 0))
                            .fields()));
        }
        atOnce("登记单位 units", steps);
    }

    /** Runs independent steps, some at a time, and shows how far they have come. */
    void atOnce(String title, List<Runnable> steps) {
        AtomicLong done = new AtomicLong();
        progress.of(title, 0, steps.size());
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable step : steps) {
                running.add(workers.submit(() -> {
                    step.run();
                    progress.of(title, done.incrementAndGet(), steps.size());
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CampaignException(title, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampaignException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    String command(String step, String account, URI address, Body body) {
        return rest.command(step, account, address, body.fields());
    }

    Rest rest() {
        return rest;
    }

    Journal journal() {
        return journal;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    CampaignDays days() {
        return days;
    }

    int generalHazards() {
        return generalHazards;
    }

    Progress progress() {
        return progress;
    }
}
