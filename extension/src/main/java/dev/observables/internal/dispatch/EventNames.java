package dev.observables.internal.dispatch;

import java.util.Collection;
import java.util.Optional;

/** What is an event's name, which names a pattern matches, and which known name a wrong one was meant to be. */
public final class EventNames {

    public static final String COMPLETED = ":completed";
    static final String FAILED = ":failed";

    private static final int MAX_LENGTH = 200;

    private EventNames() {}

    public static boolean isValid(String name) {
        return isWellFormed(name, false);
    }

    /** Whether a listener may name it: a name or a pattern, derived or not. */
    public static boolean isValidToListen(String name) {
        return isWellFormed(base(name), true);
    }

    public static boolean isDerived(String name) {
        return name.endsWith(COMPLETED) || name.endsWith(FAILED);
    }

    public static boolean isPattern(String name) {
        return name.indexOf('*') >= 0;
    }

    /** The name without the ending that makes it a derived one. */
    public static String base(String name) {
        return isDerived(name) ? name.substring(0, name.lastIndexOf(':')) : name;
    }

    /** A pattern matches derived names only if it ends as they do, whatever its {@code *} could stand for. */
    public static boolean matches(String pattern, String name) {
        return ending(pattern).equals(ending(name)) && matchesRuns(base(pattern), base(name));
    }

    /** Whether there can be a name that both match, each of which is a name or a pattern. */
    public static boolean overlap(String one, String other) {
        return ending(one).equals(ending(other)) && overlapRuns(base(one), base(other));
    }

    /** The known name that a wrong one was probably meant to be: a quarter of it may differ, four characters at most. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int limit = name.length() < 3 ? 0 : Math.min(4, Math.max(1, name.length() / 4));
        String nearest = null;
        for (var candidate : known) {
            int distance = candidate.equals(name) ? limit + 1 : distance(name, candidate, limit);
            if (distance <= limit) {
                nearest = candidate;
                limit = distance - 1;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** What makes the name a derived one, or nothing. */
    public static String ending(String name) {
        return name.substring(base(name).length());
    }

    private static boolean isWellFormed(String name, boolean pattern) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            return false;
        }
        // without a stream, because a deployment checks each of its names several times
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (!Character.isLetterOrDigit(c) && "._-/".indexOf(c) < 0 && !(pattern && c == '*')) {
                return false;
            }
        }
        return true;
    }

    /** Greedy with one point of return, so the time is bounded by the product of the lengths. */
    private static boolean matchesRuns(String pattern, String name) {
        int p = 0;
        int n = 0;
        int lastStar = -1;
        int lastStarEnd = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                lastStar = p++;
                lastStarEnd = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (lastStar >= 0) {
                p = lastStar + 1;
                n = ++lastStarEnd;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** By the beginnings of the two that overlap: a row for each character of the one, as in a table of distances. */
    private static boolean overlapRuns(String one, String other) {
        var row = new boolean[other.length() + 1];
        row[0] = true;
        for (int j = 0; j < other.length(); j++) {
            row[j + 1] = row[j] && other.charAt(j) == '*';
        }
        for (int i = 0; i < one.length(); i++) {
            var next = new boolean[other.length() + 1];
            char a = one.charAt(i);
            next[0] = row[0] && a == '*';
            for (int j = 0; j < other.length(); j++) {
                char b = other.charAt(j);
                next[j + 1] = a == '*' || b == '*' ? row[j + 1] || next[j] : row[j] && a == b;
            }
            row = next;
        }
        return row[other.length()];
    }

    /**
     * Damerau and Levenshtein's distance: characters added, left out, changed, or swapped with the next. It gives up
     * above the limit, so that thousands of names can be compared at deployment.
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit && leastOfLast > limit) {
                return limit + 1;
            }
            leastOfLast = least;
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
