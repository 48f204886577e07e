package org.safetyvalve.endtoend.faults.process.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.record.Answer;
import org.safetyvalve.endtoend.faults.record.Command;
import org.safetyvalve.starter.write.DerivedId;

/** Sheets of hazards: each that was taken must come to its end, with each of its good rows entered once. */
public final class Sheets {
    private static final String IMPORTER = "importer";
    private static final String ORGANISATION = "rizhao-emergency-bureau";
    private static final String UNIT = "91371102MA3GJHZ01X";
    private static final int MOST_UPLOADS = 30;
    private static final long PATIENCE_MILLIS = 30_000;

    /** Found, classified, assigned, ordered: what becomes of a row with a unit and a time limit. */
    private static final int EVENTS_A_ROW = 4;

    private final Caller caller;
    private final List<Sheet> taken = new ArrayList<>();

    private record Sheet(String id, String campaign, String name, int good) {}

    public Sheets(Caller caller) {
        this.caller = caller;
    }

    /** Uploads a sheet, and repeats that under the same key until it is answered. */
    void upload(String name, String campaign, Random random) throws InterruptedException {
        int good = 20 + random.nextInt(60);
        byte[] csv = csv(name, good);
        String path = "/imports/hazards?campaign=" + campaign + "&fileName=" + name + ".csv";
        for (int attempt = 0; attempt < MOST_UPLOADS; attempt++) {
            Caller.Reply reply = caller.upload(Service.HAZARD, path, IMPORTER, name, csv, random);
            if (reply.status() == 202) {
                add(new Sheet(reply.body().path("id").asString(), campaign, name, good));
                return;
            }
            if (reply.status() == 500 || (reply.status() >= 400 && reply.status() < 429)) {
                caller.found("import", name + " was answered " + reply.status() + " " + reply.body());
                return;
            }
            Thread.sleep(300 + random.nextInt(700));
        }
    }

    private synchronized void add(Sheet sheet) {
        if (!taken.contains(sheet)) {
            taken.add(sheet);
        }
    }

    private static byte[] csv(String name, int good) {
        StringBuilder csv = new StringBuilder("序号,隐患名称,统一社会信用代码,行业领域,行政区划,地点,整改期限\r\n");
        for (int row = 1; row <= good; row++) {
            csv.append(name)
                    .append('-')
                    .append(row)
                    .append(",表内隐患,")
                    .append(UNIT)
                    .append(",消防,371102,A 区,2031-03-31\r\n");
        }
        csv.append(name).append("-bad,,").append(UNIT).append(",消防,不是区划,A 区,2031-03-31\r\n");
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until each sheet that was taken has come to its end, and says which has not, or not well. */
    public synchronized void awaitEnds(Random random) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        for (Sheet sheet : taken) {
            Caller.Reply reply = read(sheet, random);
            while (!reply.body().path("state").asString("").matches("DONE|FAILED") && System.nanoTime() < until) {
                Thread.sleep(300);
                reply = read(sheet, random);
            }
            String came = reply.body().path("state").asString("") + " "
                    + reply.body().path("accepted").asInt() + " accepted, "
                    + reply.body().path("refused").asInt() + " refused";
            String expected = "DONE " + sheet.good() + " accepted, 1 refused";
            if (!came.equals(expected)) {
                caller.found("import", "sheet " + sheet + ": expected " + expected + ", found " + came + " " + reply);
            }
        }
    }

    private Caller.Reply read(Sheet sheet, Random random) throws InterruptedException {
        return caller.get(Service.HAZARD, "/imports/" + sheet.id(), IMPORTER, random);
    }

    /** Each row as the command that it stands for, and the digest of each sheet: what the checker must find in the ledger once. */
    public synchronized List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Sheet sheet : taken) {
            for (int row = 1; row <= sheet.good(); row++) {
                String hazard =
                        DerivedId.of("sheet-row", sheet.campaign(), ORGANISATION, "number " + sheet.name() + "-" + row);
                commands.add(entered("import " + sheet.id(), hazard, EVENTS_A_ROW, "RECTIFYING"));
            }
            commands.add(entered("digest " + sheet.id(), sheet.id(), 1, ""));
        }
        return commands;
    }

    private static Command entered(String key, String aggregate, long version, String state) {
        Command.Attempt attempt = new Command.Attempt(new Answer.Accepted(aggregate, version, state), 0, 0);
        return new Command(IMPORTER, key, "row of a sheet", aggregate, false, List.of(attempt));
    }
}
