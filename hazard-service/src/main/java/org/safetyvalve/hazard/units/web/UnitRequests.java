package org.safetyvalve.hazard.units.web;

import static org.safetyvalve.hazard.Codes.DISTRICT;
import static org.safetyvalve.hazard.Codes.ID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.Codes;
import org.safetyvalve.hazard.units.Contact;
import org.safetyvalve.hazard.units.RegisterRule;
import org.safetyvalve.hazard.units.Unit;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Refusal;

/** What is asked of the register of units. */
final class UnitRequests {
    private static final String SECTOR_OR_ALL = "\\*|[a-z][a-z0-9-]{0,63}";
    private static final String CREDIT_CODE = "[0-9A-Z]{18}";

    /** GB/T 4754: a section's letter, and the digits of a division, group or class in it. */
    private static final String INDUSTRY = "[A-Z]([0-9]{2,4})?";

    private UnitRequests() {}

    record ContactItem(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String role,

            @NotNull @Pattern(regexp = "\\+?[0-9][0-9 -]{4,28}[0-9]")
            String phone) {
        static ContactItem of(Contact contact) {
            return new ContactItem(contact.name(), contact.role(), contact.phone());
        }

        Contact contact() {
            return new Contact(name, role, phone);
        }
    }

    private static List<Contact> contacts(@Nullable List<ContactItem> items) {
        return Objects.requireNonNullElse(items, List.<ContactItem>of()).stream()
                .map(ContactItem::contact)
                .toList();
    }

    private static OrganisationKind kind(@Nullable String kind) {
        return Codes.read(OrganisationKind.class, Objects.requireNonNullElse(kind, "enterprise"), "kind");
    }

    private static Level level(@Nullable String level) {
        return Codes.read(Level.class, Objects.requireNonNullElse(level, "county"), "level");
    }

    /** A unit to register, under {@code id} or else under its credit code. */
    record Register(
            @Pattern(regexp = ID) @Nullable String id,
            @NotBlank @Size(max = 500) String name,
            @Nullable String kind,
            @Nullable String level,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = SECTOR_OR_ALL) String> sectors,
            @Pattern(regexp = CREDIT_CODE) @Nullable String creditCode,
            @Pattern(regexp = ID) @Nullable String parentDepartment,
            @Pattern(regexp = INDUSTRY) @Nullable String industry,
            @Valid @Size(max = 20) @Nullable List<@NotNull ContactItem> contacts,
            @Nullable Instant occurredAt) {
        String naturalId() {
            String natural = id != null ? id : creditCode;
            if (natural == null) {
                throw new Refusal(RegisterRule.NATURAL_ID).at("creditCode");
            }
            return natural;
        }

        Unit.Entry entry() {
            return new Unit.Entry(
                    name,
                    UnitRequests.kind(kind),
                    UnitRequests.level(level),
                    district,
                    sectors,
                    creditCode,
                    parentDepartment,
                    industry);
        }

        List<Contact> people() {
            return UnitRequests.contacts(contacts);
        }
    }

    /** All that the register is to say from a day on; what is not stated is not known any more. */
    record Update(
            @Nullable String kind,
            @Nullable String level,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = SECTOR_OR_ALL) String> sectors,
            @Pattern(regexp = CREDIT_CODE) @Nullable String creditCode,
            @Pattern(regexp = ID) @Nullable String parentDepartment,
            @Pattern(regexp = INDUSTRY) @Nullable String industry,
            @Nullable LocalDate from,
            @Nullable Instant occurredAt) {
        Unit.Entry entry(String name) {
            return new Unit.Entry(
                    name,
                    UnitRequests.kind(kind),
                    UnitRequests.level(level),
                    district,
                    sectors,
                    creditCode,
                    parentDepartment,
                    industry);
        }
    }

    record Rename(
            @NotBlank @Size(max = 500) String name,
            @Nullable LocalDate from,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}

    record ChangeContacts(
            @NotNull @Valid @Size(max = 20) List<@NotNull ContactItem> contacts,
            @Nullable Instant occurredAt) {
        List<Contact> people() {
            return UnitRequests.contacts(contacts);
        }
    }

    record Merge(
            @NotNull @Pattern(regexp = ID) String into,
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable Instant occurredAt) {}
}
