package org.safetyvalve.quickstart.campaign;

/** Loads what follows from the hazards between agencies: tracings, leads and transfers. */
final class Referrals {

    private final ReferenceCampaign campaign;

    Referrals(ReferenceCampaign campaign) {
        this.campaign = campaign;
    }

    void load() {
        campaign.progress().of("移送 referrals", 0, 0);
    }
}
