package org.safetyvalve.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.benchmarks.measure.Settings;

/** What was asked for on the command line. */
record Options(List<String> rows, Settings settings, boolean profile, boolean list, boolean help) {

    static final String HELP = """
            ./bench [NAME…] [--rounds N] [--scale X] [--concurrency N] [--profile] [--as-built]

              NAME             rows to measure; all when none is named
              --list           which rows there are
              --rounds N       rounds of each contestant after the warm-up (default 5)
              --scale X        of every amount, 1 is what the targets are for (default 1)
              --concurrency N  callers at the same time, of ours and of the raw operation (default 16)
              --profile        also records with Java Flight Recorder, into benchmarks/target/profiles; figures are lower then
              --as-built       measures what is built, whatever has changed since

            Prints the ratios and writes benchmarks/results/<date>-<commit>.json. Ends with 1 when a row could not be measured or
            its result was wrong, and with 0 whether or not a target was reached. Needs what ops/durable-store needs.""";

    /** @throws IllegalArgumentException saying what is wrong */
    static Options read(String... arguments) {
        List<String> rows = new ArrayList<>();
        int rounds = 5;
        double scale = 1;
        int concurrency = 16;
        boolean profile = false;
        boolean list = false;
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--profile" -> profile = true;
                case "--list" -> list = true;
                case "--help" -> help = true;
                case "--rounds" -> rounds = (int) number(arguments, ++i);
                case "--scale" -> scale = number(arguments, ++i);
                case "--concurrency" -> concurrency = (int) number(arguments, ++i);
                default -> {
                    if (arguments[i].startsWith("-")) {
                        throw new IllegalArgumentException("unknown option " + arguments[i]);
                    }
                    rows.add(arguments[i]);
                }
            }
        }
        if (rounds < 1 || scale <= 0 || concurrency < 1) {
            throw new IllegalArgumentException("rounds, scale and concurrency are more than 0");
        }
        return new Options(rows, new Settings(rounds, scale, concurrency), profile, list, help);
    }

    private static double number(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a number");
        }
        try {
            return Double.parseDouble(arguments[index]);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a number, not " + arguments[index]);
        }
    }
}
