package org.safetyvalve.hazard.evidence.copies;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import org.safetyvalve.hazard.evidence.Position;

/** What a camera wrote into a photo (EXIF, CIPA DC-008), of which only the place and which way up it is are read. */
final class Exif {
    /** What a JPEG's segment holds at most; nothing larger is looked at anywhere. */
    static final int MOST_BYTES = 0xFFFF;

    private final Metadata metadata = new Metadata();

    /** @param tiff the block from its byte order mark on; one that can't be read says nothing */
    Exif(byte[] tiff) {
        try {
            new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        } catch (RuntimeException unreadable) {
            // What was read up to there is there.
        }
    }

    /** 1 to 8 as EXIF counts them; 1 when it does not say. */
    int orientation() {
        ExifIFD0Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    Optional<Position> position() {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = gps == null ? null : gps.getGeoLocation();
        return location == null || location.isZero()
                ? Optional.empty()
                : Optional.of(new Position(location.getLatitude(), location.getLongitude()));
    }
}
