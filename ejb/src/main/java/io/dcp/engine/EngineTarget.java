package io.dcp.engine;

import io.dcp.platform.security.ServerId;
import java.util.Optional;

/**
 * The engine to talk to.
 *
 * @param server the id that the answers carry
 * @param name the server's name, which every error names
 * @param tls for a TCP port; plain when empty
 * @param ssh for a machine that is reached over SSH
 */
public record EngineTarget(
    ServerId server,
    String name,
    EngineAddress address,
    Optional<TlsMaterial> tls,
    Optional<SshMaterial> ssh) {}
