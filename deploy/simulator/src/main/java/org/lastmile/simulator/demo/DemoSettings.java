package org.lastmile.simulator.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What one demo is like.
 *
 * @param place county, town or village whose checkpoints post
 * @param rate readings a second over all of them, on average over a day
 * @param seed the same seed makes the same people and the same sequence
 * @param storyEvery pause between the beginnings of two stories
 * @param day how long a day of the demo takes
 * @param folder where the devices' agents keep what they have, each in a folder of its own
 */
record DemoSettings(String place, double rate, long seed, Duration storyEvery, Duration day, Path folder) {}
