package org.lastmile.local;

import org.lastmile.local.stack.Stack;

/** Stops a stack and says why it may take a while. */
final class Stopping {

    private Stopping() {}

    static void stop(Stack stack, Lines lines) {
        lines.say(
                stack.writesStartUpCaches()
                        ? "stopping; this once after a build the services write their start-up caches (some 20 s)"
                        : "stopping");
        stack.stop(lines);
    }
}
