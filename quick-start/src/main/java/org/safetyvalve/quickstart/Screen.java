package org.safetyvalve.quickstart;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: Chinese first, English second. Bars move on a terminal; elsewhere each tenth is a line. */
final class Screen {

    private static final int BAR = 30;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private String shownTitle = "";
    private long shownDone;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void say(String chinese, String english) {
        out.println(new Bilingual(chinese, english));
    }

    synchronized void line(String text) {
        out.println(text);
    }

    synchronized void welcome(Addresses addresses, DataDirectory data) {
        out.println();
        out.println("  责任阀 Safety Valve");
        out.println();
        out.println("  页面 Pages");
        page("网页 web console", addresses.of(Part.CONSOLE));
        page("隐患接口 hazard API", addresses.of(Part.HAZARD).resolve("/swagger-ui.html"));
        page("问责接口 accountability API", addresses.of(Part.ACCOUNTABILITY).resolve("/swagger-ui.html"));
        page("通知接口 notification API", addresses.of(Part.NOTIFICATION).resolve("/swagger-ui.html"));
        page("统计接口 reporting API", addresses.of(Part.REPORTING).resolve("/swagger-ui.html"));
        page("演示身份 demo identity", addresses.of(Part.IDENTITY));
        out.printf("    %-30s %s%n", "Kafka", addresses.kafka());
        out.println();
        out.println("  账号 Accounts(登录页一键选择;口令与密钥均为 demo / one click on the login page; secret demo)");
        Accounts.print(out);
        out.println();
        out.println("  数据与日志 Data and logs: " + data.root());
        out.println();
    }

    private void page(String title, URI address) {
        out.printf("    %-30s %s%n", title, address);
    }

    synchronized void started(Part part, int port, Duration took) {
        out.printf(Locale.ROOT, "  ✓ %-40s :%d  %.1f s%n", part.title(), port, took.toMillis() / 1000.0);
    }

    /** Shows how far a piece of work has come; news that several threads bring out of order is left out. */
    synchronized void progress(String title, long done, long total) {
        boolean begins = !title.equals(shownTitle);
        if (!begins && done <= shownDone) {
            return;
        }
        if (terminal) {
            bar(title, done, total);
        } else if (begins || done >= total || tenth(done, total) > tenth(shownDone, total)) {
            out.printf("  %s %d/%d%n", title, done, total);
        }
        shownTitle = title;
        shownDone = done;
        out.flush();
    }

    private void bar(String title, long done, long total) {
        int filled = (int) (total == 0 ? BAR : BAR * done / total);
        out.printf("\r  %-44s [%s%s] %d/%d ", title, "█".repeat(filled), "·".repeat(BAR - filled), done, total);
        if (done >= total) {
            out.println();
        }
    }

    private static long tenth(long done, long total) {
        return total == 0 ? TENTHS : TENTHS * done / total;
    }
}
