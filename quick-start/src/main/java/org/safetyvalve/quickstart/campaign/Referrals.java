package org.safetyvalve.quickstart.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyvalve.quickstart.campaign.Stories.MajorHazard;
import tools.jackson.databind.JsonNode;

/**
 * Loads what follows from the major hazards: the responsibility tracings that opened by themselves are looked into, and Guojiahuzi goes
 * from the safety committee office to discipline inspection as hazard and as lead, and from there to the police as a case.
 */
final class Referrals {

    private static final String DISCIPLINE = "rizhao-discipline";
    private static final String DISTRICT = "371102";
    private static final int POLLS = 400;

    private final ReferenceCampaign campaign;
    private final CampaignDays days;
    private final URI service;

    Referrals(ReferenceCampaign campaign) {
        this.campaign = campaign;
        this.days = campaign.days();
        this.service = campaign.endpoints().accountability();
    }

    void load() {
        List<Runnable> works = new ArrayList<>();
        works.add(this::guojiahuzi);
        for (MajorHazard hazard : Stories.majorHazards()) {
            if (hazard.closed() > 0) {
                works.add(() -> closeTracing(hazard));
            }
        }
        campaign.atOnce("倒查和移送 tracings, referrals", works);
    }

    /** What was found of a hazard that was dealt with in time: everybody did their duty but the unit. */
    private void closeTracing(MajorHazard hazard) {
        String tracing = tracingOf(campaign.hazard(hazard.key()));
        String step = "tracing-" + hazard.key() + "-";
        boolean unitAtFault = hazard.unitId().startsWith("91");
        determine(
                step,
                tracing,
                hazard.closed() - 2,
                List.of(
                        finding("enterprise", hazard.unitId(), unitAtFault ? "responsibility" : "duty-performed", null),
                        finding("industry-department", "rizhao-transport-bureau", "duty-performed", null),
                        finding("safety-supervision-department", "rizhao-emergency-bureau", "duty-performed", null),
                        finding("territorial-government", "rizhao-government", "duty-performed", null)));
        command(
                step + "closed",
                People.DISCIPLINE,
                "/tracings/" + tracing + "/close",
                Body.of("outcome", unitAtFault ? "circular-issued" : "duties-performed")
                        .and("occurredAt", days.at(hazard.closed() - 4, 16, 0)));
    }

    private void guojiahuzi() {
        String hazard = campaign.guojiahuzi();
        referHazard(hazard);
        referLead(hazard);
        determine(
                "tracing-guojiahuzi-",
                tracingOf(hazard),
                50,
                List.of(
                        finding("enterprise", AutoCity.OPERATOR, "responsibility", "未与经营户签订消防安全责任书，长期占用防火间距。"),
                        finding("industry-department", "donggang-commerce-bureau", "work-style", "只发文不检查。"),
                        finding(
                                "safety-supervision-department",
                                "donggang-emergency-bureau",
                                "responsibility",
                                "两次检查均未提出停业意见。"),
                        finding("territorial-government", "donggang-government", "responsibility", "对违法搭建长期失察。")));
        referCase(hazard);
    }

    private void referHazard(String hazard) {
        String transfer = refer(
                "guojiahuzi-hazard-",
                People.COMMITTEE,
                72,
                Body.of("subjectKind", "hazard")
                        .and("subject", hazard)
                        .and("campaign", ReferenceCampaign.ID)
                        .and("to", DISCIPLINE)
                        .and("toKind", "discipline-inspection")
                        .and("district", DISTRICT)
                        .and("basis", "《中华人民共和国安全生产法》第七十一条")
                        .and("title", "郭家湖子汽车城消防安全重大隐患"));
        step("guojiahuzi-hazard-accepted", People.REGISTRY, transfer, "accept", 71, Body.of("reference", "日纪收〔专〕1 号"));
        step("guojiahuzi-hazard-handling", People.REGISTRY, transfer, "start-handling", 70, new Body());
    }

    private void referLead(String hazard) {
        String transfer = refer(
                "guojiahuzi-lead-",
                People.COMMITTEE,
                66,
                Body.of("subjectKind", "lead")
                        .and("subject", "rizhao-committee-lead-07")
                        .and("hazard", hazard)
                        .and("campaign", ReferenceCampaign.ID)
                        .and("to", DISCIPLINE)
                        .and("district", DISTRICT)
                        .and("basis", "《中华人民共和国监察法》（2024 年修正）第三十七条")
                        .and("title", "汽车城违法搭建监管失察问题线索")
                        .and("content", "有关单位对汽车城连片违法搭建多年未查处，拟请核查监管责任。"));
        step("guojiahuzi-lead-accepted", People.REGISTRY, transfer, "accept", 65, Body.of("reference", "日纪收〔专〕2 号"));
        String lead = first("/leads?transfer=" + transfer, People.REGISTRY);
        command(
                "guojiahuzi-lead-registered",
                People.REGISTRY,
                "/leads/" + lead + "/register",
                Body.of("occurredAt", days.at(64, 11, 0)));
        command(
                "guojiahuzi-lead-disposed",
                People.DISCIPLINE,
                "/leads/" + lead + "/dispose",
                Body.of("disposition", "preliminary-verification").and("occurredAt", days.at(60, 11, 0)));
    }

    private void referCase(String hazard) {
        String transfer = refer(
                "guojiahuzi-case-",
                People.DISCIPLINE,
                44,
                Body.of("subjectKind", "case")
                        .and("subject", "rizhao-discipline-case-07")
                        .and("hazard", hazard)
                        .and("campaign", ReferenceCampaign.ID)
                        .and("to", "rizhao-public-security")
                        .and("district", DISTRICT)
                        .and("basis", "《中华人民共和国监察法》（2024 年修正）第三十八条")
                        .and("title", "汽车城涉嫌危险作业案"));
        step("guojiahuzi-case-accepted", "agency", transfer, "accept", 43, Body.of("reference", "日公受〔专〕12 号"));
        step("guojiahuzi-case-handling", "agency", transfer, "start-handling", 42, new Body());
        step(
                "guojiahuzi-case-result",
                "agency",
                transfer,
                "report-result",
                20,
                Body.of("resultReference", "日公立〔专〕12 号").and("outcome", "case-filed"));
        step("guojiahuzi-case-acknowledged", People.DISCIPLINE, transfer, "acknowledge", 18, new Body());
    }

    private String refer(String step, String account, int day, Body body) {
        return command(step + "referred", account, "/transfers", body.and("occurredAt", days.at(day, 10, 0)));
    }

    private void step(String step, String account, String transfer, String command, int day, Body body) {
        command(step, account, "/transfers/" + transfer + "/" + command, body.and("occurredAt", days.at(day, 11, 0)));
    }

    private static Map<String, Object> finding(
            String holder, String organisation, String kind, @org.jspecify.annotations.Nullable String note) {
        return Body.of("dutyHolderKind", holder)
                .and("organisation", organisation)
                .and("finding", kind)
                .and("note", note)
                .fields();
    }

    private void determine(String step, String tracing, int day, List<Map<String, Object>> findings) {
        command(
                step + "determined",
                People.DISCIPLINE,
                "/tracings/" + tracing + "/determine",
                Body.of("findings", findings).and("occurredAt", days.at(day, 16, 0)));
    }

    /** The tracing that the hazard's classification opened: it arrives by event. */
    private String tracingOf(String hazard) {
        return first("/tracings?hazard=" + hazard, People.DISCIPLINE);
    }

    private String first(String list, String reader) {
        for (int i = 0; i < POLLS; i++) {
            JsonNode items = campaign.rest().read(reader, service.resolve(list)).path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("id").asString("");
            }
            Pauses.briefly();
        }
        throw new CampaignException("nothing has arrived at " + list);
    }

    private String command(String step, String account, String path, Body body) {
        return campaign.command(step, account, service.resolve(path), body);
    }
}
