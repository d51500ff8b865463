package io.dcp.engine;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Times of log lines: nanoseconds since 1970, which hold until the year 2262, and their form as the
 * engine writes it, RFC 3339 in UTC with nine digits of a second.
 */
public final class LogTime {
  /** Bytes of {@code 2026-01-02T03:04:05.000000001Z}. */
  public static final int LENGTH = 30;

  private static final long SECOND = 1_000_000_000L;
  private static final int DAY = 86_400;
  private static final byte[] FORM =
      "0000-00-00T00:00:00.000000000Z".getBytes(StandardCharsets.US_ASCII);

  private LogTime() {}

  public static Instant toInstant(long time) {
    return Instant.ofEpochSecond(Math.floorDiv(time, SECOND), Math.floorMod(time, SECOND));
  }

  public static long of(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }

  /**
   * Reads a time in the engine's form, or in another one of RFC 3339.
   *
   * @return {@link LogSink#NO_TIME} when it is none
   */
  public static long parse(byte[] bytes, int offset, int length) {
    if (length == LENGTH && hasForm(bytes, offset)) {
      return ofForm(bytes, offset);
    }
    if (length < 20 || length > 40) {
      return LogSink.NO_TIME;
    }
    try {
      var text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
      return of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | ArithmeticException none) {
      return LogSink.NO_TIME;
    }
  }

  private static boolean hasForm(byte[] bytes, int offset) {
    for (var i = 0; i < LENGTH; i++) {
      var is = bytes[offset + i];
      if (FORM[i] == '0' ? is < '0' || is > '9' : is != FORM[i]) {
        return false;
      }
    }
    return true;
  }

  private static long ofForm(byte[] bytes, int offset) {
    var month = number(bytes, offset + 5, 2);
    var day = number(bytes, offset + 8, 2);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return LogSink.NO_TIME;
    }
    var days = epochDay(number(bytes, offset, 4), month, day);
    var seconds =
        number(bytes, offset + 11, 2) * 3_600L
            + number(bytes, offset + 14, 2) * 60L
            + number(bytes, offset + 17, 2);
    return (days * DAY + seconds) * SECOND + number(bytes, offset + 20, 9);
  }

  /** Days since 1970-01-01 in the proleptic Gregorian calendar, as {@link LocalDate} counts. */
  private static long epochDay(int year, int month, int day) {
    var y = month <= 2 ? year - 1 : year;
    var era = Math.floorDiv(y, 400);
    var yearOfEra = y - era * 400;
    var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468L;
  }

  private static int number(byte[] bytes, int offset, int digits) {
    var number = 0;
    for (var i = 0; i < digits; i++) {
      number = number * 10 + (bytes[offset + i] - '0');
    }
    return number;
  }

  /** The engine's form; empty for {@link LogSink#NO_TIME}. */
  public static String format(long time) {
    if (time == LogSink.NO_TIME) {
      return "";
    }
    var bytes = new byte[LENGTH];
    write(time, bytes, 0);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** Writes the engine's form into {@link #LENGTH} bytes. */
  public static void write(long time, byte[] target, int offset) {
    System.arraycopy(FORM, 0, target, offset, LENGTH);
    var seconds = Math.floorDiv(time, SECOND);
    var date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
    var second = Math.floorMod(seconds, DAY);
    put(target, offset, 4, date.getYear());
    put(target, offset + 5, 2, date.getMonthValue());
    put(target, offset + 8, 2, date.getDayOfMonth());
    put(target, offset + 11, 2, second / 3_600);
    put(target, offset + 14, 2, second / 60 % 60);
    put(target, offset + 17, 2, second % 60);
    put(target, offset + 20, 9, (int) Math.floorMod(time, SECOND));
  }

  private static void put(byte[] target, int offset, int digits, int number) {
    var left = number;
    for (var i = offset + digits - 1; i >= offset; i--) {
      target[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
