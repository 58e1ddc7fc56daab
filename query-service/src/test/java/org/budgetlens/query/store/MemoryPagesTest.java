package org.budgetlens.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.request.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list that is made anew for each page, as those are that the database adds up. */
class MemoryPagesTest {
  private static Page<String> page(List<String> items, @Nullable String cursor, int limit) {
    return Pages.of(items, List::of).page(cursor, limit).await().indefinitely();
  }

  @Test
  void pagesFollowEachOtherInTheOrderOfTheKeys() {
    List<String> items = List.of("丙", "甲", "乙", "丁", "戊");
    var all = new ArrayList<String>();
    Page<String> page = page(items, null, 2);
    all.addAll(page.items());
    while (page.next() != null) {
      page = page(items, page.next(), 2);
      all.addAll(page.items());
    }
    assertThat(all).isEqualTo(items.stream().sorted().toList());
  }

  @Test
  void whatComesOrGoesMeanwhileNeitherRepeatsNorHidesOthers() {
    Page<String> first = page(List.of("b", "d", "f", "h"), null, 2);
    assertThat(first.items()).containsExactly("b", "d");

    assertThat(page(List.of("a", "b", "c", "d", "f", "h"), first.next(), 2).items())
        .containsExactly("f", "h");
    assertThat(page(List.of("b", "f", "h"), first.next(), 2).items()).containsExactly("f", "h");
    assertThat(page(List.of("h"), first.next(), 2).items()).containsExactly("h");
    assertThat(page(List.of(), first.next(), 2)).isEqualTo(new Page<String>(List.of(), null));
  }

  @Test
  void itemsAlikeAreAllShown() {
    List<String> items = List.of("a", "a", "a", "b");
    Page<String> first = page(items, null, 2);
    assertThat(first.items()).containsExactly("a", "a");
    assertThat(page(items, first.next(), 2).items()).containsExactly("a", "b");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String natural = new org.budgetlens.query.request.Cursor("", List.of("a", "b")).encode();
    assertThatThrownBy(() -> page(List.of("a"), natural, 1)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> page(List.of("a"), "??", 1)).isInstanceOf(RefusedException.class);
  }
}
