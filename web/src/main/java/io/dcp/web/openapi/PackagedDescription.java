package io.dcp.web.openapi;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /openapi}: the description that this version was built with, as JSON. */
public class PackagedDescription extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "/WEB-INF/openapi.json";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (var description = getServletContext().getResourceAsStream(FILE)) {
      if (description == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType("application/json");
      response.setHeader("Cache-Control", "no-cache");
      description.transferTo(response.getOutputStream());
    }
  }
}
