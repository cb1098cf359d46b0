package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sockets of processes, as Linux shows them. */
final class Sockets {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Pattern LOOPBACK = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");
    private static final int LOCAL_ADDRESS = 1;
    private static final int REMOTE_ADDRESS = 2;
    private static final int INODE = 9;

    private Sockets() {}

    /** Fails if one of the processes listens on, or is connected to, anything but this machine's loopback interface. */
    static void requireLoopback(List<ProcessHandle> processes) throws IOException {
        if (!Files.exists(Path.of("/proc/net/tcp"))) {
            return;
        }
        var elsewhere = new TreeSet<String>();
        for (var process : processes) {
            var sockets = socketsOf(process.pid());
            for (var protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
                Files.readAllLines(Path.of("/proc/net", protocol)).stream()
                        .skip(1)
                        .map(line -> line.trim().split("\\s+"))
                        .filter(socket -> sockets.contains(socket[INODE]))
                        .filter(socket -> !isLoopback(socket[LOCAL_ADDRESS]))
                        .forEach(socket -> elsewhere.add(
                                protocol + " " + socket[LOCAL_ADDRESS] + " to " + socket[REMOTE_ADDRESS]));
            }
        }
        if (!elsewhere.isEmpty()) {
            throw new AssertionError("sockets that are not on the loopback interface: " + elsewhere);
        }
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)) {
                    var socket =
                            SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        inodes.add(socket.group(1));
                    }
                }
            }
        }
        return inodes;
    }

    /** An address is in the order of the machine's bytes, four at a time. */
    private static boolean isLoopback(String addressAndPort) {
        return LOOPBACK.matcher(addressAndPort.split(":")[0]).matches();
    }
}
