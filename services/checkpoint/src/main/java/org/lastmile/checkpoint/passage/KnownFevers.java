package org.lastmile.checkpoint.passage;

/** Whose fever is confirmed at present. */
@FunctionalInterface
public interface KnownFevers {

    /** True from the confirmation until a normal reading of the person. */
    boolean isConfirmed(String personToken);
}
