package org.budgetlens.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page calls rules what their reference calls them. {@code -Dupdate=true} writes its words
 * anew.
 */
class RuleWordsTest {
  private static final Path REFERENCE = Path.of("../docs/reference/rules.md");
  private static final Path WORDS = Path.of("src/main/resources/web/app/words/rules.ts");
  private static final Pattern RULE =
      Pattern.compile("^\\| \\[([A-Z0-9-]+)].*?\\| (.*?) · (.*?) \\|", Pattern.MULTILINE);
  private static final String FRAME =
      """
      // What each rule says, as in docs/reference/rules.md. Written by RuleWordsTest with -Dupdate=true.
      import {currentLanguage} from './language';

      type Rule = readonly [zh: string, en: string];

      const RULES: Record<string, Rule> = {
      %s};

      /** What a rule says; a rule this page does not know yet is only named. */
      export const ruleTitle = (id: string): string => RULES[id]?.[currentLanguage() === 'zh' ? 0 : 1] ?? '';
      """;

  @Test
  void everyRuleHasItsTitleInBothLanguages() throws IOException {
    String rules =
        RULE.matcher(Files.readString(REFERENCE))
            .results()
            .map(RuleWordsTest::line)
            .collect(Collectors.joining());
    String words = FRAME.formatted(rules);
    if (Boolean.getBoolean("update")) {
      Files.writeString(WORDS, words);
    }
    assertThat(rules.lines().count()).isGreaterThan(80);
    assertThat(WORDS).as("written anew with -Dupdate=true").hasContent(words);
  }

  private static String line(MatchResult rule) {
    return "  '%s': ['%s',\n    '%s'],\n"
        .formatted(rule.group(1), quoted(rule.group(2)), quoted(rule.group(3)));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
