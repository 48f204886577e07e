package org.safetyvalve.quickstart;

import org.safetyvalve.platform.process.JavaProcess;
import org.safetyvalve.platform.store.EmbeddedStoreMain;

/** Says in one line why a process ended, as far as that can be known from outside. */
final class Failures {

    private static final long NO_SPACE_MEGABYTES = 64;

    private Failures() {}

    static RuntimeException of(JavaProcess process, DataDirectory data) {
        if (!process.isAlive()) {
            return ended(process, data);
        }
        return new CannotStart(
                process.name() + " 没有按时就绪,日志 " + process.log(),
                process.name() + " was not ready in time; its log is " + process.log() + lastLine(process.logTail()));
    }

    static CannotStart ended(JavaProcess process, DataDirectory data) {
        String tail = process.logTail();
        boolean full = data.freeMegabytes() < NO_SPACE_MEGABYTES
                || tail.contains("No space left on device")
                || process.exitStatus() == EmbeddedStoreMain.FILE_NOT_WRITTEN;
        if (full) {
            return new CannotStart(
                    "磁盘已满,进程 " + process.name() + " 已停止;清理 " + data.root() + " 所在磁盘后再启动",
                    "disk full: " + process.name() + " has stopped; make room where " + data.root()
                            + " is and start again");
        }
        if (tail.contains("already in use")) {
            String option = "--port-" + process.name();
            return new CannotStart(
                    process.name() + " 的端口已被占用;用 " + option + " N 换一个",
                    "the port of " + process.name() + " is in use; choose another with " + option + " N");
        }
        return new CannotStart(
                "进程 " + process.name() + " 已退出(退出码 " + process.exitStatus() + "),日志 " + process.log(),
                process.name() + " ended with status " + process.exitStatus() + "; its log is " + process.log());
    }

    private static String lastLine(String text) {
        int newline = text.lastIndexOf('\n');
        return newline < 0 ? "" : ": " + text.substring(newline + 1);
    }
}
