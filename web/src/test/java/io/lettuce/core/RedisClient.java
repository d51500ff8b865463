package io.lettuce.core;

/** Stands in for Lettuce, which is not a dependency yet, so that its rule can be seen to fail. */
public final class RedisClient {}
