package org.lastmile.platform.spring;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the parts of a deployment are. Every setting can be given as an environment variable, such as
 * {@code LASTMILE_KAFKA}.
 *
 * @param kafka bootstrap servers
 * @param registry Confluent API of the schema registry
 * @param serializer class that writes events: ours, or Confluent's in a build with its profile
 * @param deserializer class that reads events, likewise
 * @param issuer OpenID issuer that access tokens must name
 * @param jwks key set of the issuer
 * @param topicPrefix prefix of all topic names, empty by default
 * @param stateDir folder for what is learnt and kept over restarts
 * @param secretsDir folder of secret files
 */
@ConfigurationProperties("lastmile")
public record LastmileSettings(
        @DefaultValue("127.0.0.1:19092") String kafka,

        @DefaultValue("http://127.0.0.1:18081/apis/ccompat/v7")
        URI registry,

        @DefaultValue("org.lastmile.schemas.AvroSerializer") String serializer,

        @DefaultValue("org.lastmile.schemas.AvroDeserializer")
        String deserializer,

        @DefaultValue("http://127.0.0.1:8080") String issuer,
        @DefaultValue("http://127.0.0.1:8080/oauth2/jwks") URI jwks,
        @DefaultValue("") String topicPrefix,
        @DefaultValue(".lastmile/state") Path stateDir,
        @DefaultValue(".lastmile/secrets") Path secretsDir) {}
