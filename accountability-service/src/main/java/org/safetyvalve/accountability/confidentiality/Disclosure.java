package org.safetyvalve.accountability.confidentiality;

import java.util.List;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;

/** Opens confidential texts for people, and keeps who read what (port). */
public interface Disclosure {

    /**
     * Texts of a matter, in their order, for somebody of whom the caller knows that he may read it. When this returns it is on record, durably,
     * that he did; each time, repeats too.
     *
     * @throws Refusal {@link ReadingRule#CONTENT_DESTROYED} when nobody can read it any more
     * @throws KeysUnavailableException when the keys can't be reached
     */
    List<String> open(List<SealedText> sealed, Matter matter, ReadingPurpose purpose, Actor reader);
}
