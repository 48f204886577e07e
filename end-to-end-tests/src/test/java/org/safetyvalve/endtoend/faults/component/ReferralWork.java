package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safetyvalve.accountability.transfers.SubjectKind;
import org.safetyvalve.accountability.transfers.TransferSubject;
import org.safetyvalve.accountability.transfers.store.Transfers;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;

/** Transfers between the safety committee office and discipline inspection, both ways; some are returned, and returned again. */
final class ReferralWork {
    private static final int TRANSFERS = 3;
    private static final String BASIS = "监察法第三十四条";

    private final Records transfers = new Records();

    @FunctionalInterface
    private interface What {
        CommandResult of(Transfers transfers, String id, CommandContext context);
    }

    private record Step(String name, Actor by, What what) {}

    void act(Caller caller) {
        Random random = caller.random();
        if (transfers.size() == 0 || (transfers.size() < TRANSFERS && random.nextInt(4) == 0)) {
            refer(caller, random.nextBoolean()).ifPresent(transfers::remember);
            return;
        }
        String id = transfers.any(random);
        Step step = next(transfers.state(id, random), random);
        caller.give(
                        Service.ACCOUNTABILITY,
                        step.by(),
                        step.name() + ' ' + id,
                        id,
                        step.name().equals("accept"),
                        (instance, context) -> step.what().of(instance.bean(Transfers.class), id, context))
                .ifPresent(transfers::remember);
    }

    /** A case to the police, or a lead to discipline inspection. */
    static Optional<CommandResult> refer(Caller caller, boolean toDiscipline) {
        Transfers.Request request = new Transfers.Request(
                new TransferSubject(toDiscipline ? SubjectKind.LEAD : SubjectKind.CASE, "subject-1", null, null),
                toDiscipline ? "rizhao-discipline" : "rizhao-public-security",
                toDiscipline,
                "371102",
                BASIS,
                "涉嫌失职",
                "问题线索");
        return caller.give(
                Service.ACCOUNTABILITY,
                toDiscipline ? People.COMMITTEE : People.DISCIPLINE,
                "refer",
                null,
                false,
                (instance, context) -> instance.bean(Transfers.class).refer(request, context));
    }

    /** Who acts is drawn: of those who might be its sender, its receiver or the one whom a return named, mostly the wrong one is refused. */
    private static Step next(String state, Random random) {
        Actor anybody =
                List.of(People.COMMITTEE, People.DISCIPLINE, People.POLICE).get(random.nextInt(3));
        List<Step> steps = switch (state) {
            case "SENT" -> List.of(accept(anybody), giveBack(anybody), giveBack(anybody));
            case "RETURNED" -> List.of(sendOn(anybody), dispute(anybody));
            case "DISPUTED" -> List.of(designate());
            case "ACCEPTED", "DESIGNATED", "DEEMED_ACCEPTED" ->
                List.of(handle(anybody), result(anybody), giveBack(anybody), acknowledge(anybody));
            case "HANDLING" -> List.of(result(anybody), acknowledge(anybody));
            case "RESULT_REPORTED" -> List.of(acknowledge(anybody));
            default -> List.of(accept(anybody), giveBack(anybody), acknowledge(anybody), designate());
        };
        return steps.get(random.nextInt(steps.size()));
    }

    private static Step accept(Actor by) {
        return new Step("accept", by, (transfers, id, context) -> transfers.accept(id, null, context));
    }

    private static Step giveBack(Actor by) {
        String competent = by == People.POLICE ? "rizhao-court" : "rizhao-public-security";
        return new Step(
                "return", by, (transfers, id, context) -> transfers.returnToSender(id, BASIS, competent, context));
    }

    private static Step sendOn(Actor by) {
        return new Step("send-on", by, Transfers::sendOn);
    }

    private static Step dispute(Actor by) {
        return new Step("dispute", by, Transfers::dispute);
    }

    private static Step designate() {
        return new Step(
                "designate",
                People.GOVERNMENT,
                (transfers, id, context) -> transfers.designate(id, "rizhao-public-security", "会议纪要", context));
    }

    private static Step handle(Actor by) {
        return new Step("start-handling", by, Transfers::startHandling);
    }

    private static Step result(Actor by) {
        return new Step(
                "report-result",
                by,
                (transfers, id, context) -> transfers.reportResult(id, "公〔2026〕8号", null, context));
    }

    private static Step acknowledge(Actor by) {
        return new Step("acknowledge-result", by, Transfers::acknowledge);
    }
}
