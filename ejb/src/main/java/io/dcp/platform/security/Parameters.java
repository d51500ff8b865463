package io.dcp.platform.security;

import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parameters of a boundary call tell about its target. */
final class Parameters {
  private Parameters() {}

  static Optional<ServerId> server(InvocationContext call) {
    return Stream.of(call.getParameters())
        .filter(ServerId.class::isInstance)
        .map(ServerId.class::cast)
        .findFirst();
  }

  static Optional<ContainerRef> container(InvocationContext call) {
    return Stream.of(call.getParameters())
        .filter(ContainerRef.class::isInstance)
        .map(ContainerRef.class::cast)
        .findFirst();
  }

  /** The call is about this container from now on. */
  static void replace(InvocationContext call, ContainerRef container) {
    call.setParameters(
        Stream.of(call.getParameters())
            .map(argument -> argument instanceof ContainerRef ? container : argument)
            .toArray());
  }

  static Optional<String> resource(InvocationContext call) {
    var parameters = call.getMethod().getParameters();
    return IntStream.range(0, parameters.length)
        .filter(index -> parameters[index].isAnnotationPresent(AuditResource.class))
        .mapToObj(index ->
            name(parameters[index].getAnnotation(AuditResource.class), call.getParameters()[index]))
        .findFirst();
  }

  private static String name(AuditResource resource, @Nullable Object argument) {
    return argument == null || resource.value().isEmpty()
        ? String.valueOf(argument)
        : component(argument, resource.value());
  }

  private static String component(Object argument, String name) {
    try {
      return String.valueOf(argument.getClass().getMethod(name).invoke(argument));
    } catch (ReflectiveOperationException wrongName) {
      throw new IllegalStateException(
          "@AuditResource names the unknown component " + name + ".", wrongName);
    }
  }
}
