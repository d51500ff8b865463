package io.dcp.policies.control;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.policies.entity.Finding;
import io.dcp.policies.entity.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a request asks of the host. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  /** Everything that a request to create a container asks for. */
  static List<Finding> in(ContainerCreate request, HostFacts facts) {
    var findings = new Findings();
    if (request.security() != null) {
      IsolationFindings.find(request.security(), findings);
    }
    if (request.resources() != null) {
      ResourceFindings.find(request.resources(), findings);
    }
    new MountFindings(facts, findings).find(orEmpty(request.mounts()));
    NetworkFindings.find(orEmpty(request.networks()), facts, findings);
    return List.copyOf(findings.found);
  }

  void add(Rule rule, String field, String subject, String sentence) {
    found.add(new Finding(rule, field, subject, sentence));
  }

  /** For what no exception can name. */
  void add(Rule rule, String field, String sentence) {
    add(rule, field, "", sentence);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
