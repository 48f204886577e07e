package org.safetyvalve.hazard.criteria.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.hazard.criteria.Catalogue;
import org.safetyvalve.hazard.criteria.Criteria;
import org.safetyvalve.hazard.criteria.LegalBases;
import org.safetyvalve.hazard.criteria.LegalBasis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogues and the articles, one JSON file each, at the start; the service does not start with one that is wrong. */
@Configuration(proxyBeanMethods = false)
class DatedDocuments {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    @Bean
    Criteria criteria(HazardProperties properties, ResourcePatternResolver resources) {
        return new Criteria(read(properties.criteria().catalogues(), Catalogue.class, resources));
    }

    @Bean
    LegalBases legalBases(HazardProperties properties, ResourcePatternResolver resources) {
        return new LegalBases(read(properties.criteria().legalBases(), LegalBasis[].class, resources).stream()
                .flatMap(Arrays::stream)
                .toList());
    }

    private static <T> List<T> read(List<String> locations, Class<T> type, ResourcePatternResolver resources) {
        List<T> read = new ArrayList<>();
        for (String location : locations) {
            for (Resource resource : found(location, resources)) {
                try (InputStream in = resource.getInputStream()) {
                    read.add(JSON.readValue(in, type));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (JacksonException wrong) {
                    throw new IllegalStateException(resource + " is not what it should be", wrong);
                }
            }
        }
        return read;
    }

    private static Resource[] found(String location, ResourcePatternResolver resources) {
        try {
            return resources.getResources(location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
