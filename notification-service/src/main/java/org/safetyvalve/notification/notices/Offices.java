package org.safetyvalve.notification.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safetyvalve.starter.domain.District;

/** Which organisation is the competent office where: the one with the narrowest district, then the fewest sectors. */
public record Offices(List<Competence> competences) {
    private static final String ALL = "*";

    /**
     * What an organisation is competent for.
     *
     * @param district GB/T 2260; one that ends in 00 covers all below it
     * @param sectors {@code *} is all
     */
    public record Competence(Office office, String organisation, String district, Set<String> sectors) {
        public Competence {
            sectors = Set.copyOf(sectors);
        }

        private boolean covers(String place, String sector) {
            return new District(district).covers(place)
                    && (sectors.contains(ALL) || sector.isEmpty() || sectors.contains(sector));
        }
    }

    public Offices {
        competences = competences.stream()
                .sorted(Comparator.<Competence>comparingInt(
                                one -> -new District(one.district()).prefix().length())
                        .thenComparing(one -> one.sectors().contains(ALL))
                        .thenComparing(one -> one.sectors().size()))
                .toList();
    }

    /** @param sector of the matter, or empty when it is of none */
    Optional<String> competent(Office office, String district, String sector) {
        return competences.stream()
                .filter(one -> one.office() == office && one.covers(district, sector))
                .map(Competence::organisation)
                .findFirst();
    }
}
