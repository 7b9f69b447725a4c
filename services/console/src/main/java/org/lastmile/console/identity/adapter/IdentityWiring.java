package org.lastmile.console.identity.adapter;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import org.lastmile.console.identity.AddStaff;
import org.lastmile.console.identity.ChangeStaff;
import org.lastmile.console.identity.ListStaff;
import org.lastmile.console.identity.PasswordHash;
import org.lastmile.console.identity.PasswordHashing;
import org.lastmile.console.identity.SeedFirstStaff;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.spring.LastmileSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Makes staff, passwords and signing keys out of settings, secret files and tables. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecretFiles secretFiles(LastmileSettings settings) {
        return new SecretFiles(settings.secretsDir());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PasswordHashing passwordHashing(PasswordEncoder encoder) {
        return password -> {
            var hash = encoder.encode(password.text());
            if (hash == null) {
                throw new IllegalStateException("no hash");
            }
            return new PasswordHash(hash);
        };
    }

    @Bean
    JdbcStaffMembers staffMembers(JdbcClient jdbc) {
        return new JdbcStaffMembers(jdbc);
    }

    @Bean
    AddStaff addStaff(JdbcStaffMembers members, PasswordHashing hashing, Clock clock) {
        return new AddStaff(members, hashing, clock);
    }

    @Bean
    ChangeStaff changeStaff(JdbcStaffMembers members, PasswordHashing hashing) {
        return new ChangeStaff(members, hashing);
    }

    @Bean
    ListStaff listStaff(JdbcStaffMembers members) {
        return new ListStaff(members);
    }

    @Bean
    SeedFirstStaff seedFirstStaff(JdbcStaffMembers members, PasswordHashing hashing, Clock clock) {
        return new SeedFirstStaff(members, hashing, clock);
    }

    @Bean
    AuthenticationProvider limitedSignIn(JdbcStaffMembers members, PasswordEncoder encoder, IdentitySettings settings) {
        var passwords = new DaoAuthenticationProvider(new StaffSignIn(members));
        passwords.setPasswordEncoder(encoder);
        return new LimitedSignIn(passwords, new GuessLimit(settings.guesses(), TimeMeter.SYSTEM_MILLISECONDS));
    }

    @Bean
    SigningKeyRing signingKeyRing(
            JdbcClient jdbc,
            SecretFiles secrets,
            IdentitySettings settings,
            TransactionOperations transaction,
            Clock clock) {
        var keyset = secrets.orCreate("signing-keyset.json", FieldCipher::newKeyset);
        var mapper = new SigningKeyMapper(FieldCipher.read(keyset));
        return new SigningKeyRing(
                new JdbcSigningKeys(jdbc), mapper, settings.keys().rotation(), transaction, clock);
    }
}
