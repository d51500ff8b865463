package io.dcp.mirror.control;

import io.dcp.engine.Engine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Set;
import java.util.function.Consumer;

/** Reads things from an engine, for a model. */
record EngineReads(Engine engine, ServerModel model) {

  /** Reads it; what comes of it is taken over later, by the mirror's loop. */
  Consumer<Set<String>> read(Key key) {
    return switch (key.topic()) {
      case CONTAINERS -> key.isAll() ? containers() : container(key.id());
      case IMAGES -> images();
      case VOLUMES -> key.isAll() ? volumes() : volume(key.id());
      case NETWORKS -> key.isAll() ? networks() : network(key.id());
    };
  }

  private Consumer<Set<String>> containers() {
    var list = engine.containers().list();
    return touched -> model.listed(list, touched);
  }

  private Consumer<Set<String>> container(String id) {
    try {
      var inspected = engine.containers().inspect(id).detail().summary();
      return _ -> model.inspected(inspected);
    } catch (DomainException failure) {
      if (failure.code() != ErrorCode.CONTAINER_NOT_FOUND) {
        throw failure;
      }
      return _ -> model.gone(Topic.CONTAINERS, id);
    }
  }

  private Consumer<Set<String>> images() {
    var list = engine.images().list();
    return _ -> model.listedImages(list);
  }

  private Consumer<Set<String>> volumes() {
    var list = engine.volumes().list();
    return touched -> model.listedVolumes(list, touched);
  }

  private Consumer<Set<String>> volume(String name) {
    var found = engine.volumes().find(name);
    return _ -> found.ifPresentOrElse(model::read, () -> model.gone(Topic.VOLUMES, name));
  }

  private Consumer<Set<String>> networks() {
    var list = engine.networks().list();
    return touched -> model.listedNetworks(list, touched);
  }

  private Consumer<Set<String>> network(String id) {
    var found = engine.networks().find(id);
    return _ -> found.ifPresentOrElse(model::read, () -> model.gone(Topic.NETWORKS, id));
  }
}
