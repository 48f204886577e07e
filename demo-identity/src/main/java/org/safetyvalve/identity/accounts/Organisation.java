package org.safetyvalve.identity.accounts;

import java.util.List;

/**
 * The organisation an account is bound to.
 *
 * @param id the organisation's id in every service (an enterprise's is its unified social credit code)
 * @param name Chinese name
 * @param nameEn English name, for the login page only
 * @param kind one of the kinds of design section 1, for example {@code industry-department}
 * @param level county, city or province
 * @param district GB/T 2260 code, six digits
 * @param sectors sector codes, or {@code *} for all
 */
public record Organisation(
        String id, String name, String nameEn, String kind, String level, String district, List<String> sectors) {}
