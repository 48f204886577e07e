package org.safetyvalve.quickstart;

import java.net.URI;
import java.time.Duration;
import java.util.TreeMap;
import org.safetyvalve.ops.Report;
import org.safetyvalve.ops.VerifyLedger;
import org.safetyvalve.quickstart.campaign.Endpoints;
import org.safetyvalve.quickstart.campaign.ReferenceCampaign;

/** The reference campaign as this quick start loads, shows and checks it. */
final class Reference {

    private static final int ALL = 30_000;
    private static final int SMALL = 300;
    private static final String READER = "leader";
    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 500;

    private final Addresses addresses;
    private final Screen screen;
    private final ReferenceCampaign campaign;

    Reference(Options options, Addresses addresses, DataDirectory data, Screen screen) {
        this.addresses = addresses;
        this.screen = screen;
        this.campaign = new ReferenceCampaign(
                new Endpoints(
                        addresses.of(Part.IDENTITY),
                        addresses.of(Part.HAZARD),
                        addresses.of(Part.ACCOUNTABILITY),
                        addresses.of(Part.REPORTING)),
                data.resolve("campaign").resolve("journal.tsv"),
                options.small() ? SMALL : ALL,
                screen::progress);
    }

    /** Loads what is not loaded yet, and waits until the overview counts it all. */
    void load() {
        campaign.load();
        Overview expected = expected();
        long deadline = System.nanoTime() + ARRIVES_WITHIN.toNanos();
        Overview now = overview();
        while (!now.covers(expected) && System.nanoTime() < deadline) {
            screen.progress("统计到达 arriving in the overview", Math.min(now.total(), expected.total()), expected.total());
            pause();
            now = overview();
        }
        screen.progress("统计到达 arriving in the overview", Math.min(now.total(), expected.total()), expected.total());
    }

    private Overview expected() {
        return Overview.expected(campaign.loadedGeneralHazards());
    }

    private Overview overview() {
        return Overview.of(campaign.read(
                READER, addresses.of(Part.REPORTING).resolve("/campaigns/" + ReferenceCampaign.ID + "/overview")));
    }

    void show() {
        screen.line("");
        screen.say("专项行动总览", "overview of the campaign");
        overview().show(screen);
        screen.line("");
    }

    URI guojiahuziPage() {
        return addresses.of(Part.CONSOLE).resolve("/hazards/" + campaign.guojiahuzi());
    }

    /** Whether the figures are exactly the campaign's and the ledger is whole. */
    boolean check() {
        boolean figures = overview().agreesWith(expected(), screen);
        screen.say(figures ? "✓ 数字相符" : "✗ 数字不符", figures ? "the figures are right" : "the figures are wrong");
        Report ledger = VerifyLedger.verify(addresses.kafka());
        new TreeMap<>(ledger.topics())
                .forEach((topic, count) -> screen.line(
                        "  %-24s %,9d events %,9d subjects".formatted(topic, count.events(), count.subjects())));
        ledger.findings().stream().limit(10).forEach(finding -> screen.line("  ✗ " + finding));
        screen.say(
                ledger.isWhole() ? "✓ 账本完整" : "✗ 账本有 " + ledger.foundInAll() + " 处问题",
                ledger.isWhole() ? "the ledger is whole" : "the ledger has " + ledger.foundInAll() + " problems");
        return figures && ledger.isWhole();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("已中断", "interrupted");
        }
    }
}
