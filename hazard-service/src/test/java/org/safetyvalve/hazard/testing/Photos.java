package org.safetyvalve.hazard.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos as a telephone makes them: drawn here, with what it writes about who took them, where, and which way up. */
public final class Photos {
    public static final double LATITUDE = 35.4167;
    public static final double LONGITUDE = 119.5272;
    public static final String ARTIST = "ZHANG SAN";
    public static final String COMMENT = "TAKEN SECRETLY";
    public static final int ORIENTATION = 6;

    private Photos() {}

    public static byte[] drawn(String format, boolean progressive) {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 300; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(160), random.nextInt(120), 20, 20);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (progressive) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG with EXIF, XMP, a comment, and something behind its end. */
    public static byte[] taken() {
        byte[] drawn = drawn("jpeg", false);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(drawn, 0, 2);
        segment(photo, 0xE1, exif());
        segment(photo, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + ARTIST + "</x:xmpmeta>"));
        segment(photo, 0xFE, bytes(COMMENT));
        photo.write(drawn, 2, drawn.length - 2);
        photo.writeBytes(bytes("MotionPhoto of " + ARTIST));
        return photo.toByteArray();
    }

    public static void segment(ByteArrayOutputStream jpeg, int marker, byte[] content) {
        jpeg.write(0xFF);
        jpeg.write(marker);
        jpeg.write((content.length + 2) >> 8);
        jpeg.write(content.length + 2);
        jpeg.writeBytes(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** TIFF 6.0 and EXIF: a first directory with orientation, artist and the place of the directory of positions. */
    private static byte[] exif() {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(tiff)) {
            int artistAt = 8 + 2 + 3 * 12 + 4;
            int positionsAt = artistAt + 10;
            int degreesAt = positionsAt + 2 + 4 * 12 + 4;
            out.writeBytes("MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x0112, 3, 1, ORIENTATION << 16);
            entry(out, 0x013B, 2, 10, artistAt);
            entry(out, 0x8825, 4, 1, positionsAt);
            out.writeInt(0);
            out.writeBytes(ARTIST + "\0");
            out.writeShort(4);
            entry(out, 1, 2, 2, 'N' << 24);
            entry(out, 2, 5, 3, degreesAt);
            entry(out, 3, 2, 2, 'E' << 24);
            entry(out, 4, 5, 3, degreesAt + 24);
            out.writeInt(0);
            degrees(out, LATITUDE);
            degrees(out, LONGITUDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(bytes("Exif\0\0"));
        exif.writeBytes(tiff.toByteArray());
        return exif.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static void degrees(DataOutputStream out, double degrees) throws IOException {
        out.writeInt((int) Math.round(degrees * 1_000_000));
        out.writeInt(1_000_000);
        for (int i = 0; i < 2; i++) {
            out.writeInt(0);
            out.writeInt(1);
        }
    }
}
