package io.dcp.tasks.control;

import io.dcp.platform.structure.Offered;
import java.util.regex.Pattern;

/**
 * What sort of work a task is. The name is stored and travels, so that it never changes its
 * meaning.
 *
 * @param name {@code feature.verb}, for example {@code containers.stop}
 */
@Offered("saying what sort of work a feature hands over")
public record TaskKind(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");
  private static final int LONGEST = 64;

  public TaskKind {
    if (!FORM.matcher(name).matches() || name.length() > LONGEST) {
      throw new IllegalArgumentException("No kind of task: " + name);
    }
  }
}
