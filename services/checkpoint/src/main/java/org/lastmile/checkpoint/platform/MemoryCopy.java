package org.lastmile.checkpoint.platform;

/** Something of the database that verdicts know from memory, read anew every few seconds. */
@FunctionalInterface
public interface MemoryCopy {

    /** True once it was read; before that no verdict may be given. */
    boolean isRead();
}
