package io.dcp.api.identity;

/**
 * A session that has begun or goes on; the refresh token travels beside it as an HttpOnly cookie.
 *
 * @param accessToken a signed token for the {@code Authorization: Bearer} header
 * @param expiresIn seconds until the access token expires, at most 300
 * @param user who is signed in
 */
public record LoginResponse(String accessToken, int expiresIn, User user) {}
