package org.safetyvalve.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.quickstart.campaign.CampaignException;

/**
 * The quick start: starts everything, loads the reference campaign, and stays until it is told to stop. Exit status 0 after a stop that
 * was asked for and after a check that found everything right, 1 otherwise.
 */
public final class QuickStart {

    private static final long NEEDED_MEGABYTES = 3_000;
    private static final long WATCH_MILLIS = 500;
    private static final int OLDEST_JDK = 17;

    private final Options options;
    private final Addresses addresses;
    private final DataDirectory data;
    private final Screen screen;
    private final Household household;

    private QuickStart(Options options, DataDirectory data, Screen screen) {
        this.options = options;
        this.addresses = new Addresses(options);
        this.data = data;
        this.screen = screen;
        this.household = new Household(new Leftovers(data)::remember);
    }

    public static void main(String... arguments) {
        Screen screen = new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.console() != null);
        int status = 1;
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                screen.line(Options.usage());
                status = 0;
            } else {
                status = run(options, screen);
            }
        } catch (CannotStart | CampaignException e) {
            System.err.println("✗ " + e.getMessage());
        }
        System.exit(status);
    }

    private static int run(Options options, Screen screen) {
        requireJdk();
        DataDirectory data = DataDirectory.open(options.data());
        if (options.running()) {
            return new QuickStart(options, data, screen).loadAndCheck();
        }
        if (new Leftovers(data).end() > 0) {
            screen.say("已结束上次遗留的进程", "ended the processes that the last quickstart left behind");
        }
        data.requireFreeMegabytes(options.small() ? NEEDED_MEGABYTES / 2 : NEEDED_MEGABYTES);
        Ports.requireFree(options);
        OutsideStore.requireOurs(options, data);
        return new QuickStart(options, data, screen).live();
    }

    private static void requireJdk() {
        int version = Runtime.version().feature();
        if (version < OLDEST_JDK) {
            throw new CannotStart("需要 JDK 17 至 25,当前为 " + version, "JDK 17 to 25 is needed, this is " + version);
        }
    }

    private int live() {
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return startLoadAndStay();
        } catch (CannotStart | CampaignException e) {
            household.ended().ifPresent(process -> {
                throw Failures.ended(process, data);
            });
            throw e;
        } catch (RuntimeException e) {
            if (household.isStopping()) {
                return 0;
            }
            household.ended().ifPresent(process -> {
                throw Failures.ended(process, data);
            });
            throw e;
        }
    }

    private int startLoadAndStay() {
        screen.welcome(addresses, data);
        start();
        int loaded = loadAndCheck();
        return options.check() ? loaded : stay();
    }

    /** Whether what was to be checked was right, as an exit status. */
    private int loadAndCheck() {
        Reference reference = new Reference(options, addresses, data, screen);
        reference.load();
        reference.show();
        screen.say("郭家湖子汽车城 " + reference.guojiahuziPage(), "Guojiahuzi auto city " + reference.guojiahuziPage());
        screen.line("Ready: " + addresses.of(Part.CONSOLE)
                + (options.check() || options.running() ? "" : "  (Ctrl-C 停止 / stops)"));
        return !options.check() || reference.check() ? 0 : 1;
    }

    private void start() {
        Path home = Path.of(System.getProperty("safetyvalve.home", ".")).toAbsolutePath();
        Programs programs = new Programs(options, addresses, data, ConsoleSecret.of(data));
        new Startup(options, addresses, data, household, screen).run(new Installation(home, data), programs.all());
    }

    /** Until the user stops it, or one of the processes ends. */
    private int stay() {
        while (!household.isStopping()) {
            JavaProcess ended = household.ended().orElse(null);
            if (ended != null) {
                throw Failures.ended(ended, data);
            }
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        }
        return 0;
    }

    private void stop() {
        screen.line("");
        screen.say("正在停止…", "stopping …");
        household.stop();
        screen.say("已停止,数据在 " + data.root(), "stopped; the data is in " + data.root());
    }
}
