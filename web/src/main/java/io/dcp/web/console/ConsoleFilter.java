package io.dcp.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Answers every address of the console with its one page, so that a link into it can be opened and
 * reloaded, and says how long files may be kept.
 */
public class ConsoleFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/index.html";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getRequestURI();
    var kind = READING.contains(request.getMethod()) ? ConsolePath.of(path) : ConsolePath.FOREIGN;
    switch (kind) {
      case PAGE -> sendPage(request, response);
      case HASHED_FILE ->
          keep(path, "public, max-age=31536000, immutable", request, response, chain);
      case PLAIN_FILE -> keep(path, "no-cache", request, response, chain);
      case FOREIGN -> chain.doFilter(request, response);
    }
  }

  private static void sendPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getServletContext().getResource(PAGE) == null) {
      // packaged without the console
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // the page names the hashed files of its version: an old one would ask for files that are gone
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  private static void keep(
      String path,
      String caching,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (request.getServletContext().getResource(path) != null) {
      response.setHeader("Cache-Control", caching);
    }
    chain.doFilter(request, response);
  }
}
