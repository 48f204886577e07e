package org.safetyvalve.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safetyvalve.contracts.accountability.AccidentAppraisalCommissioned;
import org.safetyvalve.contracts.accountability.AccidentAppraisalOverdue;
import org.safetyvalve.contracts.accountability.AccidentAppraisalReceived;
import org.safetyvalve.contracts.accountability.AccidentClosed;
import org.safetyvalve.contracts.accountability.AccidentDecisionExtended;
import org.safetyvalve.contracts.accountability.AccidentDecisionOverdue;
import org.safetyvalve.contracts.accountability.AccidentEvaluated;
import org.safetyvalve.contracts.accountability.AccidentEvaluationOverdue;
import org.safetyvalve.contracts.accountability.AccidentEvaluationPublished;
import org.safetyvalve.contracts.accountability.AccidentInvestigationExtended;
import org.safetyvalve.contracts.accountability.AccidentInvestigationOverdue;
import org.safetyvalve.contracts.accountability.AccidentInvestigationReported;
import org.safetyvalve.contracts.accountability.AccidentInvestigationTakenOver;
import org.safetyvalve.contracts.accountability.AccidentRegraded;
import org.safetyvalve.contracts.accountability.AccidentReportLate;
import org.safetyvalve.contracts.accountability.AccidentReported;
import org.safetyvalve.contracts.accountability.AccidentReportedByUnit;
import org.safetyvalve.contracts.accountability.AccidentReportedUpward;
import org.safetyvalve.contracts.accountability.AccidentReportingDetermined;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityChainRecorded;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityDetermined;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityTracingClosed;
import org.safetyvalve.contracts.accountability.AccidentResponsibilityTracingOpened;
import org.safetyvalve.contracts.accountability.AccidentSupplemented;
import org.safetyvalve.contracts.accountability.AdjudicatorChallenged;
import org.safetyvalve.contracts.accountability.AppealDecided;
import org.safetyvalve.contracts.accountability.AppealFiled;
import org.safetyvalve.contracts.accountability.AppealOverdue;
import org.safetyvalve.contracts.accountability.CaseEvaluated;
import org.safetyvalve.contracts.accountability.CaseExecuted;
import org.safetyvalve.contracts.accountability.CaseExtended;
import org.safetyvalve.contracts.accountability.CaseHandedToAdjudicators;
import org.safetyvalve.contracts.accountability.CaseHeard;
import org.safetyvalve.contracts.accountability.CaseHearingOverdue;
import org.safetyvalve.contracts.accountability.CaseInvestigated;
import org.safetyvalve.contracts.accountability.CaseLinkedToAccident;
import org.safetyvalve.contracts.accountability.CaseOpened;
import org.safetyvalve.contracts.accountability.CaseReturnedToInvestigation;
import org.safetyvalve.contracts.accountability.ChallengeDecided;
import org.safetyvalve.contracts.accountability.CircularCorrected;
import org.safetyvalve.contracts.accountability.CircularDrafted;
import org.safetyvalve.contracts.accountability.CircularIssued;
import org.safetyvalve.contracts.accountability.CircularWithdrawn;
import org.safetyvalve.contracts.accountability.CommitmentEscalated;
import org.safetyvalve.contracts.accountability.CommitmentMade;
import org.safetyvalve.contracts.accountability.CommitmentOverdue;
import org.safetyvalve.contracts.accountability.CommitmentReported;
import org.safetyvalve.contracts.accountability.CommitmentVerificationFailed;
import org.safetyvalve.contracts.accountability.CommitmentVerified;
import org.safetyvalve.contracts.accountability.ConcernedInformed;
import org.safetyvalve.contracts.accountability.ConcernedUnreachable;
import org.safetyvalve.contracts.accountability.ConfidentialContentRead;
import org.safetyvalve.contracts.accountability.ConfidentialReadingsReviewed;
import org.safetyvalve.contracts.accountability.DecisionMade;
import org.safetyvalve.contracts.accountability.DecisionProposed;
import org.safetyvalve.contracts.accountability.DecisionReviewed;
import org.safetyvalve.contracts.accountability.DecisionServed;
import org.safetyvalve.contracts.accountability.DecisionTookEffect;
import org.safetyvalve.contracts.accountability.DefenceHeard;
import org.safetyvalve.contracts.accountability.ExchangeClosed;
import org.safetyvalve.contracts.accountability.ExchangeHeld;
import org.safetyvalve.contracts.accountability.ExchangePlanned;
import org.safetyvalve.contracts.accountability.ExchangePostponed;
import org.safetyvalve.contracts.accountability.HeadChallengeDecided;
import org.safetyvalve.contracts.accountability.HeadChallenged;
import org.safetyvalve.contracts.accountability.InvestigationTakenUp;
import org.safetyvalve.contracts.accountability.InvestigatorChallenged;
import org.safetyvalve.contracts.accountability.InvestigatorReplaced;
import org.safetyvalve.contracts.accountability.InvestigatorsAssigned;
import org.safetyvalve.contracts.accountability.JointInterviewCalled;
import org.safetyvalve.contracts.accountability.JointInterviewCancelled;
import org.safetyvalve.contracts.accountability.JointInterviewClosed;
import org.safetyvalve.contracts.accountability.JointInterviewHeld;
import org.safetyvalve.contracts.accountability.KeySupervisionEnded;
import org.safetyvalve.contracts.accountability.KeySupervisionOpened;
import org.safetyvalve.contracts.accountability.LeadCaseRecommended;
import org.safetyvalve.contracts.accountability.LeadDisposalOverdue;
import org.safetyvalve.contracts.accountability.LeadDisposalProposed;
import org.safetyvalve.contracts.accountability.LeadDisposalReturned;
import org.safetyvalve.contracts.accountability.LeadDisposed;
import org.safetyvalve.contracts.accountability.LeadMerged;
import org.safetyvalve.contracts.accountability.LeadOutcomeOverdue;
import org.safetyvalve.contracts.accountability.LeadReceived;
import org.safetyvalve.contracts.accountability.LeadRegistered;
import org.safetyvalve.contracts.accountability.LeadRegistrationOverdue;
import org.safetyvalve.contracts.accountability.PersonExonerated;
import org.safetyvalve.contracts.accountability.ResponsibilityChainRecorded;
import org.safetyvalve.contracts.accountability.ResponsibilityDetermined;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingClosed;
import org.safetyvalve.contracts.accountability.ResponsibilityTracingOpened;
import org.safetyvalve.contracts.accountability.SpecialStudyRecorded;
import org.safetyvalve.contracts.agency.AgencyAccidentReported;
import org.safetyvalve.contracts.agency.AgencyHazardReported;
import org.safetyvalve.contracts.agency.AgencyLeadTransferred;
import org.safetyvalve.contracts.agency.AgencyTransferAccepted;
import org.safetyvalve.contracts.agency.AgencyTransferResultReported;
import org.safetyvalve.contracts.agency.AgencyTransferReturned;
import org.safetyvalve.contracts.hazard.AssignmentOverdue;
import org.safetyvalve.contracts.hazard.CampaignAmended;
import org.safetyvalve.contracts.hazard.CampaignClosed;
import org.safetyvalve.contracts.hazard.CampaignOpened;
import org.safetyvalve.contracts.hazard.CheckHazardsEntered;
import org.safetyvalve.contracts.hazard.CheckRecorded;
import org.safetyvalve.contracts.hazard.ChecklistPublished;
import org.safetyvalve.contracts.hazard.ClassificationOverdue;
import org.safetyvalve.contracts.hazard.DesignationOverdue;
import org.safetyvalve.contracts.hazard.EnforcementOrdered;
import org.safetyvalve.contracts.hazard.ExtensionDecisionOverdue;
import org.safetyvalve.contracts.hazard.ExtensionGranted;
import org.safetyvalve.contracts.hazard.ExtensionRefused;
import org.safetyvalve.contracts.hazard.ExtensionRequested;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardClosed;
import org.safetyvalve.contracts.hazard.HazardDelisted;
import org.safetyvalve.contracts.hazard.HazardFound;
import org.safetyvalve.contracts.hazard.HazardLevelDowngradeProposed;
import org.safetyvalve.contracts.hazard.HazardLevelDowngraded;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardListed;
import org.safetyvalve.contracts.hazard.HazardListingPublished;
import org.safetyvalve.contracts.hazard.HazardMerged;
import org.safetyvalve.contracts.hazard.HazardRejected;
import org.safetyvalve.contracts.hazard.HazardReopened;
import org.safetyvalve.contracts.hazard.HazardsImported;
import org.safetyvalve.contracts.hazard.InterimControlDueSoon;
import org.safetyvalve.contracts.hazard.InterimControlExtended;
import org.safetyvalve.contracts.hazard.InterimControlLifted;
import org.safetyvalve.contracts.hazard.InterimControlOrdered;
import org.safetyvalve.contracts.hazard.InterimControlOverdue;
import org.safetyvalve.contracts.hazard.ListingOverdue;
import org.safetyvalve.contracts.hazard.LookBackDrawn;
import org.safetyvalve.contracts.hazard.LookBackRecurrenceReopened;
import org.safetyvalve.contracts.hazard.LookBackResultRecorded;
import org.safetyvalve.contracts.hazard.PublicHazardReported;
import org.safetyvalve.contracts.hazard.PublicReportRecorded;
import org.safetyvalve.contracts.hazard.PublicReportSupplemented;
import org.safetyvalve.contracts.hazard.RectificationCompleted;
import org.safetyvalve.contracts.hazard.RectificationEscalated;
import org.safetyvalve.contracts.hazard.RectificationFailed;
import org.safetyvalve.contracts.hazard.RectificationOrdered;
import org.safetyvalve.contracts.hazard.RectificationOverdue;
import org.safetyvalve.contracts.hazard.RectificationPlanApproved;
import org.safetyvalve.contracts.hazard.RectificationPlanReturned;
import org.safetyvalve.contracts.hazard.RectificationPlanned;
import org.safetyvalve.contracts.hazard.RectificationProgressReported;
import org.safetyvalve.contracts.hazard.RectificationUrged;
import org.safetyvalve.contracts.hazard.RectificationVerified;
import org.safetyvalve.contracts.hazard.ReporterContactRead;
import org.safetyvalve.contracts.hazard.ResponsibilityAccepted;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.contracts.hazard.SiteRegistered;
import org.safetyvalve.contracts.hazard.SiteUpdated;
import org.safetyvalve.contracts.hazard.UnitMerged;
import org.safetyvalve.contracts.hazard.UnitMergerRevoked;
import org.safetyvalve.contracts.hazard.UnitRegistered;
import org.safetyvalve.contracts.hazard.UnitRenamed;
import org.safetyvalve.contracts.hazard.UnitUpdated;
import org.safetyvalve.contracts.hazard.VerificationOverdue;
import org.safetyvalve.contracts.notification.NotificationAcknowledged;
import org.safetyvalve.contracts.notification.NotificationDelivered;
import org.safetyvalve.contracts.notification.NotificationFailed;
import org.safetyvalve.contracts.supervision.InspectionAmended;
import org.safetyvalve.contracts.supervision.InspectionDissolved;
import org.safetyvalve.contracts.supervision.InspectionOpened;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemClosed;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemEscalated;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFedBack;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemFound;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemOverdue;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemRectificationFailed;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemRectified;
import org.safetyvalve.contracts.supervision.ResponsibilityProblemVerified;
import org.safetyvalve.contracts.supervision.SupervisionClosed;
import org.safetyvalve.contracts.supervision.SupervisionOpened;
import org.safetyvalve.contracts.supervision.SupervisionPlanned;
import org.safetyvalve.contracts.supervision.VisitRecorded;
import org.safetyvalve.contracts.transfer.CaseReferred;
import org.safetyvalve.contracts.transfer.TransferAccepted;
import org.safetyvalve.contracts.transfer.TransferAcknowledged;
import org.safetyvalve.contracts.transfer.TransferDeemedAccepted;
import org.safetyvalve.contracts.transfer.TransferDesignated;
import org.safetyvalve.contracts.transfer.TransferDesignationOverdue;
import org.safetyvalve.contracts.transfer.TransferDisputed;
import org.safetyvalve.contracts.transfer.TransferHandlingStarted;
import org.safetyvalve.contracts.transfer.TransferResultReported;
import org.safetyvalve.contracts.transfer.TransferReturned;
import org.safetyvalve.contracts.transfer.TransferSentOn;

/**
 * Every event type of the contract. A breaking change of one is a new type with the next major version, listed beside the
 * old one.
 *
 * <p>Immutable, safe for use by several threads. A test holds this list, the schemas, the samples and
 * {@code asyncapi.yaml} to the same set of names.
 */
public final class EventCatalogue {
    private static final List<EventType> ALL = List.of(
            v1("campaign-opened", Topics.HAZARD_EVENTS, CampaignOpened.class),
            v1("campaign-amended", Topics.HAZARD_EVENTS, CampaignAmended.class),
            v1("campaign-closed", Topics.HAZARD_EVENTS, CampaignClosed.class),
            v1("unit-registered", Topics.HAZARD_EVENTS, UnitRegistered.class),
            v1("unit-renamed", Topics.HAZARD_EVENTS, UnitRenamed.class),
            v1("unit-updated", Topics.HAZARD_EVENTS, UnitUpdated.class),
            v1("unit-merged", Topics.HAZARD_EVENTS, UnitMerged.class),
            v1("unit-merger-revoked", Topics.HAZARD_EVENTS, UnitMergerRevoked.class),
            v1("site-registered", Topics.HAZARD_EVENTS, SiteRegistered.class),
            v1("site-updated", Topics.HAZARD_EVENTS, SiteUpdated.class),
            v1("hazards-imported", Topics.HAZARD_EVENTS, HazardsImported.class),
            v1("checklist-published", Topics.HAZARD_EVENTS, ChecklistPublished.class),
            v1("check-recorded", Topics.HAZARD_EVENTS, CheckRecorded.class),
            v1("check-hazards-entered", Topics.HAZARD_EVENTS, CheckHazardsEntered.class),
            v1("hazard-found", Topics.HAZARD_EVENTS, HazardFound.class),
            v1("hazard-classified", Topics.HAZARD_EVENTS, HazardClassified.class),
            v1("classification-overdue", Topics.HAZARD_EVENTS, ClassificationOverdue.class),
            v1("assignment-overdue", Topics.HAZARD_EVENTS, AssignmentOverdue.class),
            v1("hazard-level-downgrade-proposed", Topics.HAZARD_EVENTS, HazardLevelDowngradeProposed.class),
            v1("hazard-level-downgraded", Topics.HAZARD_EVENTS, HazardLevelDowngraded.class),
            v1("hazard-level-upgraded", Topics.HAZARD_EVENTS, HazardLevelUpgraded.class),
            v1("hazard-rejected", Topics.HAZARD_EVENTS, HazardRejected.class),
            v1("hazard-merged", Topics.HAZARD_EVENTS, HazardMerged.class),
            v1("interim-control-ordered", Topics.HAZARD_EVENTS, InterimControlOrdered.class),
            v1("interim-control-extended", Topics.HAZARD_EVENTS, InterimControlExtended.class),
            v1("interim-control-due-soon", Topics.HAZARD_EVENTS, InterimControlDueSoon.class),
            v1("interim-control-overdue", Topics.HAZARD_EVENTS, InterimControlOverdue.class),
            v1("interim-control-lifted", Topics.HAZARD_EVENTS, InterimControlLifted.class),
            v1("hazard-listed", Topics.HAZARD_EVENTS, HazardListed.class),
            v1("hazard-listing-published", Topics.HAZARD_EVENTS, HazardListingPublished.class),
            v1("rectification-urged", Topics.HAZARD_EVENTS, RectificationUrged.class),
            v1("listing-overdue", Topics.HAZARD_EVENTS, ListingOverdue.class),
            v1("responsibility-assigned", Topics.HAZARD_EVENTS, ResponsibilityAssigned.class),
            v1("responsibility-accepted", Topics.HAZARD_EVENTS, ResponsibilityAccepted.class),
            v1("responsibility-returned", Topics.HAZARD_EVENTS, ResponsibilityReturned.class),
            v1("responsibility-disputed", Topics.HAZARD_EVENTS, ResponsibilityDisputed.class),
            v1("responsibility-designated", Topics.HAZARD_EVENTS, ResponsibilityDesignated.class),
            v1("responsibility-inherited", Topics.HAZARD_EVENTS, ResponsibilityInherited.class),
            v1("designation-overdue", Topics.HAZARD_EVENTS, DesignationOverdue.class),
            v1("rectification-ordered", Topics.HAZARD_EVENTS, RectificationOrdered.class),
            v1("rectification-planned", Topics.HAZARD_EVENTS, RectificationPlanned.class),
            v1("rectification-plan-approved", Topics.HAZARD_EVENTS, RectificationPlanApproved.class),
            v1("rectification-plan-returned", Topics.HAZARD_EVENTS, RectificationPlanReturned.class),
            v1("extension-requested", Topics.HAZARD_EVENTS, ExtensionRequested.class),
            v1("extension-granted", Topics.HAZARD_EVENTS, ExtensionGranted.class),
            v1("extension-refused", Topics.HAZARD_EVENTS, ExtensionRefused.class),
            v1("extension-decision-overdue", Topics.HAZARD_EVENTS, ExtensionDecisionOverdue.class),
            v1("rectification-progress-reported", Topics.HAZARD_EVENTS, RectificationProgressReported.class),
            v1("rectification-completed", Topics.HAZARD_EVENTS, RectificationCompleted.class),
            v1("rectification-verified", Topics.HAZARD_EVENTS, RectificationVerified.class),
            v1("rectification-failed", Topics.HAZARD_EVENTS, RectificationFailed.class),
            v1("rectification-escalated", Topics.HAZARD_EVENTS, RectificationEscalated.class),
            v1("verification-overdue", Topics.HAZARD_EVENTS, VerificationOverdue.class),
            v1("rectification-overdue", Topics.HAZARD_EVENTS, RectificationOverdue.class),
            v1("enforcement-ordered", Topics.HAZARD_EVENTS, EnforcementOrdered.class),
            v1("hazard-delisted", Topics.HAZARD_EVENTS, HazardDelisted.class),
            v1("hazard-closed", Topics.HAZARD_EVENTS, HazardClosed.class),
            v1("hazard-reopened", Topics.HAZARD_EVENTS, HazardReopened.class),
            v1("public-hazard-reported", Topics.HAZARD_EVENTS, PublicHazardReported.class),
            v1("public-report-recorded", Topics.HAZARD_EVENTS, PublicReportRecorded.class),
            v1("public-report-supplemented", Topics.HAZARD_EVENTS, PublicReportSupplemented.class),
            v1("reporter-contact-read", Topics.HAZARD_EVENTS, ReporterContactRead.class),
            v1("look-back-drawn", Topics.HAZARD_EVENTS, LookBackDrawn.class),
            v1("look-back-result-recorded", Topics.HAZARD_EVENTS, LookBackResultRecorded.class),
            v1("look-back-recurrence-reopened", Topics.HAZARD_EVENTS, LookBackRecurrenceReopened.class),
            v1("supervision-opened", Topics.INSPECTION_EVENTS, SupervisionOpened.class),
            v1("inspection-opened", Topics.INSPECTION_EVENTS, InspectionOpened.class),
            v1("visit-recorded", Topics.INSPECTION_EVENTS, VisitRecorded.class),
            v1("responsibility-problem-found", Topics.INSPECTION_EVENTS, ResponsibilityProblemFound.class),
            v1("responsibility-problem-fed-back", Topics.INSPECTION_EVENTS, ResponsibilityProblemFedBack.class),
            v1("responsibility-problem-rectified", Topics.INSPECTION_EVENTS, ResponsibilityProblemRectified.class),
            v1(
                    "responsibility-problem-rectification-failed",
                    Topics.INSPECTION_EVENTS,
                    ResponsibilityProblemRectificationFailed.class),
            v1("responsibility-problem-verified", Topics.INSPECTION_EVENTS, ResponsibilityProblemVerified.class),
            v1("responsibility-problem-closed", Topics.INSPECTION_EVENTS, ResponsibilityProblemClosed.class),
            v1("responsibility-problem-overdue", Topics.INSPECTION_EVENTS, ResponsibilityProblemOverdue.class),
            v1("responsibility-problem-escalated", Topics.INSPECTION_EVENTS, ResponsibilityProblemEscalated.class),
            v1("supervision-planned", Topics.INSPECTION_EVENTS, SupervisionPlanned.class),
            v1("supervision-closed", Topics.INSPECTION_EVENTS, SupervisionClosed.class),
            v1("inspection-amended", Topics.INSPECTION_EVENTS, InspectionAmended.class),
            v1("inspection-dissolved", Topics.INSPECTION_EVENTS, InspectionDissolved.class),
            v1("responsibility-tracing-opened", Topics.ACCOUNTABILITY_EVENTS, ResponsibilityTracingOpened.class),
            v1("responsibility-chain-recorded", Topics.ACCOUNTABILITY_EVENTS, ResponsibilityChainRecorded.class),
            v1("responsibility-determined", Topics.ACCOUNTABILITY_EVENTS, ResponsibilityDetermined.class),
            v1("responsibility-tracing-closed", Topics.ACCOUNTABILITY_EVENTS, ResponsibilityTracingClosed.class),
            v1("accident-reported", Topics.ACCOUNTABILITY_EVENTS, AccidentReported.class),
            v1("accident-reported-by-unit", Topics.ACCOUNTABILITY_EVENTS, AccidentReportedByUnit.class),
            v1("accident-supplemented", Topics.ACCOUNTABILITY_EVENTS, AccidentSupplemented.class),
            v1("accident-regraded", Topics.ACCOUNTABILITY_EVENTS, AccidentRegraded.class),
            v1("accident-reported-upward", Topics.ACCOUNTABILITY_EVENTS, AccidentReportedUpward.class),
            v1("accident-report-late", Topics.ACCOUNTABILITY_EVENTS, AccidentReportLate.class),
            v1("accident-investigation-taken-over", Topics.ACCOUNTABILITY_EVENTS, AccidentInvestigationTakenOver.class),
            v1("accident-investigation-extended", Topics.ACCOUNTABILITY_EVENTS, AccidentInvestigationExtended.class),
            v1("accident-investigation-overdue", Topics.ACCOUNTABILITY_EVENTS, AccidentInvestigationOverdue.class),
            v1("accident-investigation-reported", Topics.ACCOUNTABILITY_EVENTS, AccidentInvestigationReported.class),
            v1("accident-closed", Topics.ACCOUNTABILITY_EVENTS, AccidentClosed.class),
            v1("accident-appraisal-commissioned", Topics.ACCOUNTABILITY_EVENTS, AccidentAppraisalCommissioned.class),
            v1("accident-appraisal-overdue", Topics.ACCOUNTABILITY_EVENTS, AccidentAppraisalOverdue.class),
            v1("accident-appraisal-received", Topics.ACCOUNTABILITY_EVENTS, AccidentAppraisalReceived.class),
            v1("accident-decision-extended", Topics.ACCOUNTABILITY_EVENTS, AccidentDecisionExtended.class),
            v1("accident-decision-overdue", Topics.ACCOUNTABILITY_EVENTS, AccidentDecisionOverdue.class),
            v1("accident-evaluation-overdue", Topics.ACCOUNTABILITY_EVENTS, AccidentEvaluationOverdue.class),
            v1("accident-evaluated", Topics.ACCOUNTABILITY_EVENTS, AccidentEvaluated.class),
            v1("accident-evaluation-published", Topics.ACCOUNTABILITY_EVENTS, AccidentEvaluationPublished.class),
            v1("accident-reporting-determined", Topics.ACCOUNTABILITY_EVENTS, AccidentReportingDetermined.class),
            v1(
                    "accident-responsibility-tracing-opened",
                    Topics.ACCOUNTABILITY_EVENTS,
                    AccidentResponsibilityTracingOpened.class),
            v1(
                    "accident-responsibility-chain-recorded",
                    Topics.ACCOUNTABILITY_EVENTS,
                    AccidentResponsibilityChainRecorded.class),
            v1(
                    "accident-responsibility-determined",
                    Topics.ACCOUNTABILITY_EVENTS,
                    AccidentResponsibilityDetermined.class),
            v1(
                    "accident-responsibility-tracing-closed",
                    Topics.ACCOUNTABILITY_EVENTS,
                    AccidentResponsibilityTracingClosed.class),
            v1("lead-received", Topics.ACCOUNTABILITY_EVENTS, LeadReceived.class),
            v1("lead-registered", Topics.ACCOUNTABILITY_EVENTS, LeadRegistered.class),
            v1("lead-disposed", Topics.ACCOUNTABILITY_EVENTS, LeadDisposed.class),
            v1("lead-registration-overdue", Topics.ACCOUNTABILITY_EVENTS, LeadRegistrationOverdue.class),
            v1("lead-disposal-overdue", Topics.ACCOUNTABILITY_EVENTS, LeadDisposalOverdue.class),
            v1("lead-outcome-overdue", Topics.ACCOUNTABILITY_EVENTS, LeadOutcomeOverdue.class),
            v1("lead-disposal-proposed", Topics.ACCOUNTABILITY_EVENTS, LeadDisposalProposed.class),
            v1("lead-disposal-returned", Topics.ACCOUNTABILITY_EVENTS, LeadDisposalReturned.class),
            v1("lead-case-recommended", Topics.ACCOUNTABILITY_EVENTS, LeadCaseRecommended.class),
            v1("lead-merged", Topics.ACCOUNTABILITY_EVENTS, LeadMerged.class),
            v1("confidential-content-read", Topics.ACCOUNTABILITY_EVENTS, ConfidentialContentRead.class),
            v1("confidential-readings-reviewed", Topics.ACCOUNTABILITY_EVENTS, ConfidentialReadingsReviewed.class),
            v1("case-opened", Topics.ACCOUNTABILITY_EVENTS, CaseOpened.class),
            v1("decision-proposed", Topics.ACCOUNTABILITY_EVENTS, DecisionProposed.class),
            v1("concerned-informed", Topics.ACCOUNTABILITY_EVENTS, ConcernedInformed.class),
            v1("defence-heard", Topics.ACCOUNTABILITY_EVENTS, DefenceHeard.class),
            v1("concerned-unreachable", Topics.ACCOUNTABILITY_EVENTS, ConcernedUnreachable.class),
            v1("decision-made", Topics.ACCOUNTABILITY_EVENTS, DecisionMade.class),
            v1("decision-reviewed", Topics.ACCOUNTABILITY_EVENTS, DecisionReviewed.class),
            v1("decision-took-effect", Topics.ACCOUNTABILITY_EVENTS, DecisionTookEffect.class),
            v1("person-exonerated", Topics.ACCOUNTABILITY_EVENTS, PersonExonerated.class),
            v1("investigators-assigned", Topics.ACCOUNTABILITY_EVENTS, InvestigatorsAssigned.class),
            v1("investigation-taken-up", Topics.ACCOUNTABILITY_EVENTS, InvestigationTakenUp.class),
            v1("investigator-challenged", Topics.ACCOUNTABILITY_EVENTS, InvestigatorChallenged.class),
            v1("adjudicator-challenged", Topics.ACCOUNTABILITY_EVENTS, AdjudicatorChallenged.class),
            v1("head-challenged", Topics.ACCOUNTABILITY_EVENTS, HeadChallenged.class),
            v1("head-challenge-decided", Topics.ACCOUNTABILITY_EVENTS, HeadChallengeDecided.class),
            v1("challenge-decided", Topics.ACCOUNTABILITY_EVENTS, ChallengeDecided.class),
            v1("investigator-replaced", Topics.ACCOUNTABILITY_EVENTS, InvestigatorReplaced.class),
            v1("case-extended", Topics.ACCOUNTABILITY_EVENTS, CaseExtended.class),
            v1("case-linked-to-accident", Topics.ACCOUNTABILITY_EVENTS, CaseLinkedToAccident.class),
            v1("case-investigated", Topics.ACCOUNTABILITY_EVENTS, CaseInvestigated.class),
            v1("case-returned-to-investigation", Topics.ACCOUNTABILITY_EVENTS, CaseReturnedToInvestigation.class),
            v1("case-handed-to-adjudicators", Topics.ACCOUNTABILITY_EVENTS, CaseHandedToAdjudicators.class),
            v1("case-heard", Topics.ACCOUNTABILITY_EVENTS, CaseHeard.class),
            v1("case-hearing-overdue", Topics.ACCOUNTABILITY_EVENTS, CaseHearingOverdue.class),
            v1("case-executed", Topics.ACCOUNTABILITY_EVENTS, CaseExecuted.class),
            v1("decision-served", Topics.ACCOUNTABILITY_EVENTS, DecisionServed.class),
            v1("appeal-filed", Topics.ACCOUNTABILITY_EVENTS, AppealFiled.class),
            v1("appeal-overdue", Topics.ACCOUNTABILITY_EVENTS, AppealOverdue.class),
            v1("appeal-decided", Topics.ACCOUNTABILITY_EVENTS, AppealDecided.class),
            v1("case-evaluated", Topics.ACCOUNTABILITY_EVENTS, CaseEvaluated.class),
            v1("circular-drafted", Topics.ACCOUNTABILITY_EVENTS, CircularDrafted.class),
            v1("circular-issued", Topics.ACCOUNTABILITY_EVENTS, CircularIssued.class),
            v1("circular-corrected", Topics.ACCOUNTABILITY_EVENTS, CircularCorrected.class),
            v1("circular-withdrawn", Topics.ACCOUNTABILITY_EVENTS, CircularWithdrawn.class),
            v1("joint-interview-called", Topics.ACCOUNTABILITY_EVENTS, JointInterviewCalled.class),
            v1("joint-interview-cancelled", Topics.ACCOUNTABILITY_EVENTS, JointInterviewCancelled.class),
            v1("joint-interview-held", Topics.ACCOUNTABILITY_EVENTS, JointInterviewHeld.class),
            v1("joint-interview-closed", Topics.ACCOUNTABILITY_EVENTS, JointInterviewClosed.class),
            v1("commitment-made", Topics.ACCOUNTABILITY_EVENTS, CommitmentMade.class),
            v1("commitment-reported", Topics.ACCOUNTABILITY_EVENTS, CommitmentReported.class),
            v1("commitment-verified", Topics.ACCOUNTABILITY_EVENTS, CommitmentVerified.class),
            v1("commitment-verification-failed", Topics.ACCOUNTABILITY_EVENTS, CommitmentVerificationFailed.class),
            v1("commitment-overdue", Topics.ACCOUNTABILITY_EVENTS, CommitmentOverdue.class),
            v1("commitment-escalated", Topics.ACCOUNTABILITY_EVENTS, CommitmentEscalated.class),
            v1("exchange-planned", Topics.ACCOUNTABILITY_EVENTS, ExchangePlanned.class),
            v1("exchange-postponed", Topics.ACCOUNTABILITY_EVENTS, ExchangePostponed.class),
            v1("exchange-held", Topics.ACCOUNTABILITY_EVENTS, ExchangeHeld.class),
            v1("exchange-closed", Topics.ACCOUNTABILITY_EVENTS, ExchangeClosed.class),
            v1("special-study-recorded", Topics.ACCOUNTABILITY_EVENTS, SpecialStudyRecorded.class),
            v1("key-supervision-opened", Topics.ACCOUNTABILITY_EVENTS, KeySupervisionOpened.class),
            v1("key-supervision-ended", Topics.ACCOUNTABILITY_EVENTS, KeySupervisionEnded.class),
            v1("case-referred", Topics.TRANSFER_EVENTS, CaseReferred.class),
            v1("transfer-accepted", Topics.TRANSFER_EVENTS, TransferAccepted.class),
            v1("transfer-returned", Topics.TRANSFER_EVENTS, TransferReturned.class),
            v1("transfer-sent-on", Topics.TRANSFER_EVENTS, TransferSentOn.class),
            v1("transfer-deemed-accepted", Topics.TRANSFER_EVENTS, TransferDeemedAccepted.class),
            v1("transfer-disputed", Topics.TRANSFER_EVENTS, TransferDisputed.class),
            v1("transfer-designated", Topics.TRANSFER_EVENTS, TransferDesignated.class),
            v1("transfer-designation-overdue", Topics.TRANSFER_EVENTS, TransferDesignationOverdue.class),
            v1("transfer-handling-started", Topics.TRANSFER_EVENTS, TransferHandlingStarted.class),
            v1("transfer-result-reported", Topics.TRANSFER_EVENTS, TransferResultReported.class),
            v1("transfer-acknowledged", Topics.TRANSFER_EVENTS, TransferAcknowledged.class),
            v1("agency-hazard-reported", Topics.AGENCY_EVENTS, AgencyHazardReported.class),
            v1("agency-accident-reported", Topics.AGENCY_EVENTS, AgencyAccidentReported.class),
            v1("agency-lead-transferred", Topics.AGENCY_EVENTS, AgencyLeadTransferred.class),
            v1("agency-transfer-accepted", Topics.AGENCY_EVENTS, AgencyTransferAccepted.class),
            v1("agency-transfer-returned", Topics.AGENCY_EVENTS, AgencyTransferReturned.class),
            v1("agency-transfer-result-reported", Topics.AGENCY_EVENTS, AgencyTransferResultReported.class),
            v1("notification-delivered", Topics.NOTIFICATION_EVENTS, NotificationDelivered.class),
            v1("notification-failed", Topics.NOTIFICATION_EVENTS, NotificationFailed.class),
            v1("notification-acknowledged", Topics.NOTIFICATION_EVENTS, NotificationAcknowledged.class));

    private static final Map<Class<? extends EventBody>, EventType> BY_BODY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::body, Function.identity()));

    private static final Map<String, EventType> BY_CE_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::ceType, Function.identity()));

    private EventCatalogue() {}

    /** Every type, grouped by topic, in the order of the lifecycles. */
    public static List<EventType> all() {
        return ALL;
    }

    /**
     * The type of a body.
     *
     * @throws IllegalArgumentException when the class is no body of the contract
     */
    public static EventType of(Class<? extends EventBody> body) {
        EventType type = BY_BODY.get(body);
        if (type == null) {
            throw new IllegalArgumentException(body.getName() + " is not in the event catalogue");
        }
        return type;
    }

    /** The type that a {@code ce_type} names; empty for one that this version does not know, which a consumer ignores. */
    public static Optional<EventType> byCeType(String ceType) {
        return Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }

    private static EventType v1(String name, String topic, Class<? extends EventBody> body) {
        return new EventType(name, 1, topic, body);
    }
}
