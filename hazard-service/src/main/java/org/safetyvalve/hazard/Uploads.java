package org.safetyvalve.hazard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Files as they come in, a piece at a time. */
public final class Uploads {
    private static final int PIECE = 1 << 16;

    private Uploads() {}

    /**
     * Copies an upload to where it is kept.
     *
     * @param most the bytes that are taken
     * @return its SHA-256 in lower-case hex
     * @throws MaxUploadSizeExceededException when it is larger
     * @throws StoreUnavailableException when there is no room to keep it
     */
    public static String copy(InputStream upload, OutputStream kept, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = upload.read(piece); read >= 0; read = upload.read(piece)) {
            size += read;
            if (size > most) {
                throw new MaxUploadSizeExceededException(most);
            }
            digest.update(piece, 0, read);
            write(kept, piece, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(OutputStream kept, byte[] piece, int length) {
        try {
            kept.write(piece, 0, length);
        } catch (IOException diskFull) {
            throw new StoreUnavailableException(diskFull);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
