package org.safetyvalve.hazard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.CompetentAuthorities;
import org.safetyvalve.hazard.hazards.HazardTerms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The hazard service's own settings.
 *
 * @param terms how long each duty may take
 * @param authorities who holds a hazard until somebody is made responsible
 */
@Validated
@ConfigurationProperties("safetyvalve.hazard")
public record HazardProperties(
        @DefaultValue @NotNull Terms terms,
        @Valid @NotNull Authorities authorities,
        @DefaultValue @Valid @NotNull Deadlines deadlines,
        @DefaultValue @Valid @NotNull Succession succession,
        @DefaultValue @Valid @NotNull Imports imports,
        @DefaultValue @Valid @NotNull Evidence evidence,
        @DefaultValue @Valid @NotNull Criteria criteria) {

    /** Working days, except where it says calendar days (design section 4). */
    public record Terms(
            @DefaultValue("3") int classify,
            @DefaultValue("2") int assign,
            @DefaultValue("2") int accept,
            @DefaultValue("3") int designate,
            @DefaultValue("5") int publishListing,
            @DefaultValue("10") int decideExtensionCalendarDays,
            @DefaultValue("10") int verifyCalendarDays) {
        HazardTerms toTerms() {
            return new HazardTerms(
                    classify,
                    assign,
                    accept,
                    designate,
                    publishListing,
                    decideExtensionCalendarDays,
                    verifyCalendarDays);
        }
    }

    /**
     * Who is competent where.
     *
     * @param departments competent departments by district and sectors
     * @param committees safety committee offices by district
     * @param lastResort the safety committee office that holds what no other one covers
     */
    public record Authorities(
            @DefaultValue @Valid List<Authority> departments,
            @NotEmpty @Valid List<Authority> committees,
            @NotBlank String lastResort) {
        CompetentAuthorities toAuthorities() {
            return new CompetentAuthorities(
                    departments.stream().map(Authority::toAuthority).toList(),
                    committees.stream().map(Authority::toAuthority).toList(),
                    lastResort);
        }
    }

    /**
     * One authority.
     *
     * @param district GB/T 2260; one that ends in 00 covers all below it
     * @param sectors {@code *} is all
     */
    public record Authority(
            @NotBlank String organisation,
            @NotBlank String district,
            @DefaultValue("*") Set<String> sectors) {
        CompetentAuthorities.Authority toAuthority() {
            return new CompetentAuthorities.Authority(organisation, district, sectors);
        }
    }

    /**
     * The clockwork.
     *
     * @param every how long to rest between two looks
     * @param batch how many hazards are decided on before looking again
     */
    public record Deadlines(
            @DefaultValue("5s") @NotNull Duration every,
            @DefaultValue("200") @Min(1) int batch) {}

    /**
     * What merged units leave behind.
     *
     * @param every how long to rest between two looks for hazards that merged units hold
     * @param batch how many hazards of as many merged units are passed on in one look
     */
    public record Succession(
            @DefaultValue("30s") @NotNull Duration every,
            @DefaultValue("500") @Min(1) int batch) {}

    /**
     * Importing sheets.
     *
     * @param directory where an upload is kept until it has been processed; the system's temporary directory when not said
     * @param maxUpload the largest file taken
     * @param maxInflated the most bytes that a workbook may unpack to
     * @param maxRatio how many times its packed size a part of a workbook may unpack to
     * @param maxRows the most rows of one sheet
     * @param batch rows entered together
     * @param waiting imports that may wait for the worker; further ones are asked to come back
     * @param keptErrors errors of one sheet that its report holds; further ones are counted only
     * @param streams live progress
     */
    public record Imports(
            @Nullable Path directory,
            @DefaultValue("200MB") @NotNull DataSize maxUpload,
            @DefaultValue("2GB") @NotNull DataSize maxInflated,
            @DefaultValue("200") @Min(2) int maxRatio,
            @DefaultValue("200000") @Min(1) int maxRows,
            @DefaultValue("200") @Min(1) int batch,
            @DefaultValue("8") @Min(1) int waiting,
            @DefaultValue("1000000") @Min(1) int keptErrors,
            @DefaultValue @Valid @NotNull Streams streams) {}

    /**
     * Streams of how far imports have come.
     *
     * @param most how many one instance holds open; the next caller is asked to come back (429)
     * @param heartbeat how often a stream says that it is alive when nothing changes
     * @param longest when a stream is ended; a page opens it again by itself, with a token that is still good
     */
    public record Streams(
            @DefaultValue("100") @Min(1) @Max(10_000) int most,
            @DefaultValue("15s") @NotNull Duration heartbeat,
            @DefaultValue("10m") @NotNull Duration longest) {}

    /**
     * Files kept as evidence.
     *
     * @param directory where a file lies while it is looked at; the system's temporary directory when not said
     * @param maxSize the largest file taken
     */
    public record Evidence(
            @Nullable Path directory,
            @DefaultValue("50MB") @NotNull DataSize maxSize) {}

    /**
     * Dated documents. A city that keeps more of them names its own files beside ours; what a hazard was once judged by stays.
     *
     * @param catalogues where the catalogues of criteria for major hazards are, one JSON file each
     * @param legalBases where the tables of articles are
     */
    public record Criteria(
            @DefaultValue("classpath*:criteria/*.json") @NotEmpty
            List<String> catalogues,

            @DefaultValue("classpath*:legal-bases/*.json") @NotEmpty
            List<String> legalBases) {}
}
