package io.dcp.web.query;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that a resource method does not declare: a filter with a typing error
 * would otherwise answer the whole list.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    var names = known.computeIfAbsent(method, KnownParameters::declared);
    for (var name : request.getUriInfo().getQueryParameters().keySet()) {
      if (!names.contains(name)) {
        throw DomainException.ofField(
            ErrorCode.UNKNOWN_FIELD, name, "There is no parameter " + name + " here.");
      }
    }
  }

  static Set<String> declared(Method method) {
    return Stream.of(method.getParameters())
        .flatMap(parameter -> {
          var single = parameter.getAnnotation(QueryParam.class);
          return parameter.isAnnotationPresent(BeanParam.class)
              ? fieldsOf(parameter.getType())
              : Stream.ofNullable(single).map(QueryParam::value);
        })
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> fieldsOf(Class<?> bean) {
    return Stream.<Class<?>>iterate(bean, type -> type != Object.class, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)))
        .map(QueryParam::value);
  }
}
