package io.dcp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"q=web", "q=a%20b&limit=1", "state=running,exited", "q", "=", "a=/?:@!$'()*;"})
  void what_a_query_may_be(String query) {
    assertThat(QuerySyntax.isWellFormed(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%zz", "q=%2", "q=a|b", "q={a}", "q=a b", "q=<a>"})
  void what_it_may_not_be(String query) {
    assertThat(QuerySyntax.isWellFormed(query)).isFalse();
  }
}
