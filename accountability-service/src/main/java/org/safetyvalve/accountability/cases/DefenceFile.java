package org.safetyvalve.accountability.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * Who was informed before a decision, and what he said; of every round.
 *
 * @param notices in the order in which they were given
 * @param unreachable who cannot be heard
 */
public record DefenceFile(List<Notice> notices, List<Unreachable> unreachable) {
    static final DefenceFile EMPTY = new DefenceFile(List.of(), List.of());

    public DefenceFile {
        notices = List.copyOf(notices);
        unreachable = List.copyOf(unreachable);
    }

    /** The last notice to this one. */
    Optional<Notice> last(String concerned) {
        return notices.stream()
                .filter(notice -> notice.concerned().equals(concerned))
                .reduce((earlier, later) -> later);
    }

    /** Why this one cannot be heard, as it was approved: he may be dead who at first was only not found. */
    Stream<Unreachable.Cause> approved(String concerned) {
        return of(concerned).filter(Unreachable::isApproved).map(Unreachable::cause);
    }

    Optional<Unreachable> reported(String concerned) {
        return of(concerned).filter(one -> !one.isApproved()).findFirst();
    }

    private Stream<Unreachable> of(String concerned) {
        return unreachable.stream().filter(one -> one.concerned().equals(concerned));
    }

    DefenceFile informed(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        return new DefenceFile(more, unreachable);
    }

    DefenceFile heard(String concerned, Defence defence) {
        Optional<Notice> answered = last(concerned);
        return new DefenceFile(
                notices.stream()
                        .map(notice ->
                                answered.filter(notice::equals).isPresent() ? notice.answeredBy(defence) : notice)
                        .toList(),
                unreachable);
    }

    /** One that was reported again stands as it was reported last. */
    DefenceFile reported(Unreachable one) {
        Optional<Unreachable> before = reported(one.concerned());
        List<Unreachable> more = new ArrayList<>(unreachable);
        before.ifPresent(more::remove);
        more.add(one);
        return new DefenceFile(notices, more);
    }

    DefenceFile approved(String concerned, String account) {
        Optional<Unreachable> approved = reported(concerned);
        return new DefenceFile(
                notices,
                unreachable.stream()
                        .map(one -> approved.filter(one::equals).isPresent() ? one.approved(account) : one)
                        .toList());
    }

    Stream<@Nullable SealedText> texts() {
        return Stream.concat(
                notices.stream().flatMap(Notice::texts), unreachable.stream().map(Unreachable::basis));
    }
}
