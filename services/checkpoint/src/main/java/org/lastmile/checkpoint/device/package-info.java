/**
 * What measures at a gate, and how it proves who it is: a device is enrolled at one gate and speaks only for that. It
 * has at most two live credentials, of which only hashes are kept. Staff hand a credential over, or a code with which
 * the device claims one. Start at {@link EnrolDevice}; the hot path asks {@link CredentialCopy}.
 */
@NullMarked
package org.lastmile.checkpoint.device;

import org.jspecify.annotations.NullMarked;
