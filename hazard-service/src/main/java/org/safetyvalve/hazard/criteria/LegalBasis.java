package org.safetyvalve.hazard.criteria;

/**
 * An article of an edition of a law that a measure can be based on (法律依据).
 *
 * @param id stable, for example {@code work-safety-law-2021-70}
 * @param law the law with its edition
 * @param article the article, for example 第七十条
 * @param summary what it allows or demands, in our words
 */
public record LegalBasis(String id, Wording law, Wording article, Wording summary, Validity validity) {

    /** The basis as an order cites it. */
    public String citation() {
        return '《' + law.zh() + '》' + article.zh();
    }
}
