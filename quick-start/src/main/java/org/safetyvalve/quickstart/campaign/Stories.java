package org.safetyvalve.quickstart.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the resources tell: the major hazards with their histories, and the responsibility problems. Days count back from the last. */
final class Stories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stories() {}

    record MajorHazard(
            String key,
            String title,
            String description,
            String district,
            String sector,
            @Nullable String site,
            String address,
            @Nullable String unit,
            @Nullable UnitFromRegister unitFromRegister,
            String basis,
            @Nullable List<String> criteria,
            String riskColour,
            int found,
            int classified,
            int listed,
            String listingNo,
            @Nullable Control interimControl,
            @Nullable Return returnedBy,
            int assigned,
            String assignmentBasis,
            int ordered,
            @Nullable String orderedBy,
            int timeLimitDays,
            String requirements,
            @Nullable List<Control> enforcement,
            @Nullable Plan plan,
            int approved,
            @Nullable String approvedBy,
            @Nullable String approvalOpinion,
            @Nullable List<Completion> completions,
            int delisted,
            int closed,
            @Nullable String closedBy) {

        String unitId() {
            if (unit != null) {
                return unit;
            }
            UnitFromRegister found = Objects.requireNonNull(unitFromRegister, "a hazard needs a unit");
            return RegisteredUnits.first(found.district(), found.sector()).id();
        }
    }

    record UnitFromRegister(String district, String sector) {}

    /**
     * Interim control or enforcement, a power cut with its notice; either the subjects are named, or the riskiest businesses of
     * the auto city are meant.
     *
     * @param noticed the day of the notice
     * @param extension of a seal that lasts longer than thirty days
     */
    record Control(
            int day,
            String kind,
            String legalBasis,
            @Nullable String legalBasisId,
            @Nullable List<String> subjects,
            @Nullable String noticeNo,
            int noticed,
            int redBusinesses,
            @Nullable Extension extension,
            int lifted,
            @Nullable String liftReason) {

        List<String> named() {
            return subjects != null ? subjects : AutoCity.redOnes().subList(0, redBusinesses);
        }
    }

    /** Of a seal: by how many days, and by which papers. */
    record Extension(int day, int days, String reason, String approvalNo, String noticeNo) {}

    record Return(
            String unit,
            String account,
            int assigned,
            int returned,
            String legalBasis,
            String competentBody,
            String reason) {}

    record Plan(int day, String responsibility, String measures, Funds funds, String contingencyPlan) {}

    record Funds(long amountYuan, String source) {}

    record Completion(
            int day,
            String summary,
            int verified,
            @Nullable String verifiedBy,
            @Nullable String opinion,
            int failed,
            @Nullable String failure) {}

    record Problem(
            String unit,
            String kind,
            String summary,
            int found,
            int fedBack,
            int workingDays,
            @Nullable String report,
            int rectified,
            @Nullable String opinion,
            int verified,
            int closed) {}

    static List<MajorHazard> majorHazards() {
        return List.of(read("major-hazards.json", MajorHazard[].class));
    }

    static List<Problem> problems() {
        return List.of(read("responsibility-problems.json", Problem[].class));
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Stories.class.getResourceAsStream("/campaign/" + resource)) {
            return JSON.readerFor(type)
                    .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
