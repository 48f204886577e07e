package org.safetyvalve.hazard.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads where photos say that they were taken (EXIF, CIPA DC-008). */
final class Positions {
    private Positions() {}

    /** Empty when the file does not say, or says what can't be read. */
    static Optional<Position> of(FileType type, Path file) throws IOException {
        if (!type.isPicture()) {
            return Optional.empty();
        }
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation location = gps == null ? null : gps.getGeoLocation();
            return location == null || location.isZero()
                    ? Optional.empty()
                    : Optional.of(new Position(location.getLatitude(), location.getLongitude()));
        } catch (ImageProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
