package org.safetyvalve.endtoend.faults.process.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.safetyvalve.endtoend.faults.process.Service;
import org.safetyvalve.endtoend.faults.process.Town;

/** People at work in one campaign: each takes one record after the other through its life until the load is ended. */
public final class Load {
    private static final int PEOPLE = 6;

    private final long seed;
    private final String campaign;
    private final Caller caller;
    private final Sheets sheets;
    private final Agency agency;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE, Load::daemon);
    private final ExecutorService others = Executors.newCachedThreadPool(Load::daemon);
    private final List<Future<Void>> working = new ArrayList<>();
    private volatile boolean over;

    /** @param campaign its id, which nothing else has */
    public Load(Town town, Caller caller, Sheets sheets, String campaign, long seed) {
        this.seed = seed;
        this.campaign = campaign;
        this.caller = caller;
        this.sheets = sheets;
        this.agency = new Agency(town.topics());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    }

    /** Opens the campaign, and lets everybody begin. */
    public void start() throws InterruptedException {
        Course opening = course("open", Service.HAZARD, "/campaigns", new Random(seed));
        boolean open = opening.create(
                "safety-committee",
                campaign,
                Call.body(
                        "id",
                        campaign,
                        "title",
                        "行动 " + campaign,
                        "districts",
                        List.of("371100"),
                        "from",
                        Instant.now().minusSeconds(86_400).toString().substring(0, 10)));
        if (!open) {
            throw new IllegalStateException("the campaign could not be opened");
        }
        for (int person = 0; person < PEOPLE; person++) {
            int which = person;
            working.add(people.submit(() -> work(which)));
        }
    }

    private Course course(String name, Service service, String root, Random random) {
        return new Course(campaign + "-" + name, service, root, caller, random, others, () -> over);
    }

    private Void work(int person) throws InterruptedException {
        Random random = new Random(seed * PEOPLE + person);
        for (int number = 0; !over; number++) {
            live(person + "-" + number, random);
            Thread.sleep(random.nextInt(40));
        }
        return null;
    }

    private void live(String name, Random random) throws InterruptedException {
        int kind = random.nextInt(100);
        if (kind < 26) {
            HazardLives.general(course(name, Service.HAZARD, "/hazards", random), campaign);
        } else if (kind < 46) {
            HazardLives.major(course(name, Service.HAZARD, "/hazards", random), campaign);
        } else if (kind < 56) {
            HazardLives.onTheSpot(course(name, Service.HAZARD, "/hazards", random), campaign);
        } else if (kind < 62) {
            DisciplineLives.countyCase(course(name, Service.ACCOUNTABILITY, "/leads", random));
        } else if (kind < 67) {
            DisciplineLives.accident(course(name, Service.ACCOUNTABILITY, "/accidents", random));
        } else if (kind < 76) {
            OtherLives.transfer(course(name, Service.ACCOUNTABILITY, "/transfers", random), campaign);
        } else if (kind < 84) {
            OtherLives.supervision(course(name, Service.ACCOUNTABILITY, "/supervisions", random), campaign);
        } else if (kind < 89) {
            OtherLives.unit(course(name, Service.HAZARD, "/units", random));
        } else if (kind < 94) {
            OtherLives.inbox(course(name, Service.NOTIFICATION, "/inbox", random), caller);
        } else if (kind < 96) {
            sheets.upload(campaign + "-" + name, campaign, random);
        } else {
            agency(campaign + "-agency-" + name, random);
        }
    }

    private void agency(String id, Random random) throws InterruptedException {
        BooleanSupplier sends =
                random.nextInt(3) == 0 ? () -> agency.sendsLead(id) : () -> agency.reports(id, campaign);
        boolean arrived = sends.getAsBoolean();
        while (!over && (!arrived || random.nextDouble() < 0.3)) {
            Thread.sleep(200);
            arrived |= sends.getAsBoolean();
        }
    }

    /** Lets nobody begin anything more, and waits until everybody has ended what they do. */
    public void end() throws InterruptedException {
        over = true;
        for (Future<Void> person : working) {
            try {
                person.get();
            } catch (ExecutionException broken) {
                throw new IllegalStateException("the load is broken", broken.getCause());
            }
        }
        people.shutdownNow();
        others.shutdownNow();
    }
}
