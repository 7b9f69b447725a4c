/**
 * Vehicles and the people in them. {@link KeepVehicles} hears every vehicle passage and compares how many go on with
 * how many came in. The vehicle rules:
 *
 * <pre>
 * §1 As many people go on in a vehicle as came in: an OUT is compared with the newest IN of the same plate in the 24
 *    hours before, each at any checkpoint on a road. The number is what the staff counted, else the number of people
 *    registered. Gates of compounds do not count: who lives there may come home with fewer people than went out.
 * §2 A difference is COUNT_MISMATCH. It ends with an OUT whose number fits, when staff say why, else after 24 hours.
 * §3 A passage that came late is compared too; it is told and sends nobody running.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.vehicle;

import org.jspecify.annotations.NullMarked;
