package org.safetyvalve.contracts.accountability;

/**
 * Deaths, serious injuries and direct economic loss as they were known at some time (伤亡和损失).
 *
 * @param deaths Deaths.
 * @param seriousInjuries Serious injuries, acute industrial poisoning included.
 * @param directLoss Direct economic loss, in yuan.
 */
public record AccidentFigures(int deaths, int seriousInjuries, long directLoss) {}
