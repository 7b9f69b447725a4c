package org.lastmile.console.identity.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lastmile.console.identity.StaffTokens;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Signs them with the same keys as every token of this provider. */
final class SignedStaffTokens implements StaffTokens {

    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;

    SignedStaffTokens(JwtEncoder encoder, String issuer, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public Token mint(Staff staff, Duration life) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(staff.subject())
                .audience(List.of(TokenClaims.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claim("roles", staff.roles().stream().map(Role::claim).sorted().toList())
                .claim("place", staff.place())
                .build();
        return new Token(encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue(), now.plus(life));
    }
}
