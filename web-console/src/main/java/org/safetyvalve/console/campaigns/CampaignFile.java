package org.safetyvalve.console.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign as hazard-service tells it to its reader: its plan, and what this reader may do with it. */
record CampaignFile(
        String id,
        long version,
        String title,
        String kind,
        List<String> districts,
        @Nullable List<String> sectors,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Group> groups,
        @Nullable List<String> actions) {

    /**
     * An inspection group.
     *
     * @param leader the organisation that leads it
     * @param members accounts of other organisations; null for readers who neither manage the campaign nor belong to the group
     */
    record Group(
            String id,
            String name,
            String leader,
            List<String> districts,
            @Nullable List<String> sectors,
            @Nullable List<String> members) {}

    @Override
    public List<Group> groups() {
        return Objects.requireNonNullElse(groups, List.of());
    }

    @Override
    public List<String> actions() {
        return Objects.requireNonNullElse(actions, List.of());
    }
}
