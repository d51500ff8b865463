package io.dcp.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API, version 1. Resources and providers are found by their annotations. */
@ApplicationPath(RestApplication.BASE)
public class RestApplication extends Application {
  /** Where every REST path begins. */
  public static final String BASE = "/api/v1";
}
