package org.lastmile.checkpoint.device;

import java.time.Instant;
import org.lastmile.platform.core.pii.Sensitive;

/** A claim code at the moment it is made: it is shown this once. */
public record IssuedCode(Sensitive<String> code, Instant expiresAt) {}
