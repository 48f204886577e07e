package org.safetyvalve.reporting.campaigns.store;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.reporting.campaigns.Campaign;
import org.safetyvalve.reporting.campaigns.Charts;
import org.safetyvalve.reporting.campaigns.Figures;
import org.safetyvalve.reporting.campaigns.Overview;
import org.safetyvalve.reporting.campaigns.messaging.CampaignProjection;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.store.StoreErrors;
import org.springframework.stereotype.Component;

/** Reads campaigns and their figures. A read costs partitions, not events. */
@Component
public class CampaignReader {
    private static final int BATCH = 200;

    private final Projections projections;

    CampaignReader(Projections projections) {
        this.projections = projections;
    }

    /** The campaign, once its opening has arrived. */
    public Optional<Campaign> find(String id) {
        return StoreErrors.reading(() -> Optional.ofNullable(
                        views().find(new Document("_id", id).append(CampaignProjection.LISTED, true))
                                .first())
                .map(CampaignReader::campaign));
    }

    /**
     * Campaigns by id that the predicate lets through.
     *
     * @param after id after which to go on, or null from the start
     * @param most how many to return
     */
    public List<Campaign> list(@Nullable String after, int most, Predicate<Campaign> readable) {
        List<Campaign> found = new ArrayList<>();
        String from = after;
        while (true) {
            List<Campaign> batch = batch(from);
            batch.stream().filter(readable).limit(most - found.size()).forEach(found::add);
            if (found.size() == most || batch.isEmpty()) {
                return found;
            }
            from = batch.get(batch.size() - 1).id();
        }
    }

    private List<Campaign> batch(@Nullable String after) {
        List<String> ids = projections.members(
                CampaignProjection.NAME, CampaignProjection.CAMPAIGNS, CampaignProjection.OPENED, after, BATCH);
        Document filter = new Document("_id", new Document("$in", ids)).append(CampaignProjection.LISTED, true);
        return StoreErrors.reading(() -> {
            List<Campaign> batch = new ArrayList<>();
            views().find(filter).sort(new Document("_id", 1)).forEach(view -> batch.add(campaign(view)));
            return batch;
        });
    }

    private MongoCollection<Document> views() {
        return projections.views(CampaignProjection.NAME);
    }

    private static Campaign campaign(Document view) {
        String to = view.getString("to");
        return new Campaign(
                view.getString("_id"),
                view.getString("title"),
                view.getString("kind"),
                view.getList("districts", String.class),
                view.getList("sectors", String.class),
                LocalDate.parse(view.getString("from")),
                to == null ? null : LocalDate.parse(to),
                view.getBoolean("open", true));
    }

    /** @param discipline whether restricted events count */
    public Overview overview(String campaign, boolean discipline) {
        String units = discipline ? CampaignProjection.UNITS_WITH_RESTRICTED : CampaignProjection.UNITS;
        Projections.Count count = count(campaign, discipline);
        return new Figures(count.sums())
                .overview(campaign, projections.pairs(CampaignProjection.NAME, units, campaign), count.asOf());
    }

    /** @param discipline whether restricted events count */
    public Charts charts(String campaign, boolean discipline) {
        return new Figures(count(campaign, discipline).sums()).charts(campaign);
    }

    private Projections.Count count(String campaign, boolean discipline) {
        return projections.count(
                CampaignProjection.NAME,
                discipline ? Set.of(campaign, CampaignProjection.restricted(campaign)) : Set.of(campaign));
    }
}
