package org.safetyvalve.hazard.hazards;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safetyvalve.starter.domain.District;

/**
 * Who holds a hazard until somebody is made responsible: the competent department (主管部门) of its district and sector,
 * else the safety committee office (安委办) of its district. There is always one: no hazard without an owner.
 *
 * @param departments competent departments; of those that fit, the one with the narrowest district and then the fewest
 *     sectors is it
 * @param committees safety committee offices, likewise
 * @param lastResort the office that holds whatever no other one covers
 */
public record CompetentAuthorities(List<Authority> departments, List<Authority> committees, String lastResort) {

    private static final String ALL = "*";

    /** An organisation with what it is competent for; the sector {@code *} stands for all. */
    public record Authority(String organisation, String district, Set<String> sectors) {

        boolean covers(String place, String sector) {
            return new District(district).covers(place) && (sectors.contains(ALL) || sectors.contains(sector));
        }

        int breadth() {
            return -new District(district).prefix().length();
        }

        int sectorBreadth() {
            return sectors.contains(ALL) ? Integer.MAX_VALUE : sectors.size();
        }
    }

    public CompetentAuthorities {
        departments = narrowestFirst(departments);
        committees = narrowestFirst(committees);
    }

    /** The organisation that holds what is found there. */
    public String competentFor(String district, String sector) {
        return first(departments, district, sector).orElseGet(() -> committeeFor(district));
    }

    /** The safety committee office of that district. */
    public String committeeFor(String district) {
        return first(committees, district, ALL).orElse(lastResort);
    }

    /** The nearest safety committee office that is another organisation: who decides when this one is what was complained of. */
    public Optional<String> insteadOf(String organisation, String district) {
        return Stream.concat(
                        committees.stream()
                                .filter(authority -> authority.covers(district, ALL))
                                .map(Authority::organisation),
                        Stream.of(lastResort))
                .filter(other -> !other.equals(organisation))
                .findFirst();
    }

    private static Optional<String> first(List<Authority> authorities, String district, String sector) {
        return authorities.stream()
                .filter(authority -> authority.covers(district, sector))
                .map(Authority::organisation)
                .findFirst();
    }

    private static List<Authority> narrowestFirst(List<Authority> authorities) {
        return authorities.stream()
                .sorted(Comparator.comparingInt(Authority::breadth).thenComparingInt(Authority::sectorBreadth))
                .toList();
    }
}
